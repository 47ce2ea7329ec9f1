//! Figures and a name that the 总结报告 quotes, held beside the text to be compared with it; the report does not print them.

use crate::form::{Fact, Field};
use crate::value::{Count, Line};

const AS_QUOTED: &str = "与报告所写、标准明细表一致";

pub static LEADER: Field<Line> = Field::new("group.leader", "领导小组组长姓名")
    .hint("由单位主要负责人担任（第十六条）")
    .states(Fact::GroupLeader)
    .unprinted()
    .optional();

pub static NATIONAL: Field<Count> = Field::new("count.national", "国家标准项数")
    .hint(AS_QUOTED)
    .unprinted()
    .optional();
pub static TRADE: Field<Count> = Field::new("count.trade", "行业标准项数")
    .hint(AS_QUOTED)
    .unprinted()
    .optional();
pub static LOCAL: Field<Count> = Field::new("count.local", "地方标准项数")
    .hint(AS_QUOTED)
    .unprinted()
    .optional();
pub static GROUP: Field<Count> = Field::new("count.group", "团体标准项数")
    .hint(AS_QUOTED)
    .unprinted()
    .optional();
pub static INTERNAL: Field<Count> = Field::new("count.internal", "内部标准项数")
    .hint(AS_QUOTED)
    .unprinted()
    .optional();

pub static THEORY: Field<Count> = Field::new("training.theory", "基础理论培训次数")
    .asking("标准化基本理论培训几次")
    .hint("第十五条（三）")
    .unprinted()
    .optional();
pub static THEORY_HEADS: Field<Count> = Field::new("training.theory.heads", "基础理论培训人次")
    .asking("标准化基本理论培训多少人次")
    .unprinted()
    .optional();
pub static SPECIAL: Field<Count> = Field::new("training.special", "专业知识培训次数")
    .asking("标准化专业知识培训几次")
    .hint("第十五条（三）")
    .unprinted()
    .optional();
pub static SPECIAL_HEADS: Field<Count> = Field::new("training.special.heads", "专业知识培训人次")
    .asking("标准化专业知识培训多少人次")
    .unprinted()
    .optional();

pub static CHECKS: Field<Count> = Field::new("checks.made", "内部检查次数")
    .asking("内部检查和自我评价几次")
    .hint("定期组织（第十五条（五））")
    .unprinted()
    .optional();
pub static SOLVED: Field<Count> = Field::new("problems.solved", "已改进的问题数")
    .asking("发现的问题已改进几个")
    .hint("第十五条（六）")
    .unprinted()
    .optional();
pub static ARCHIVE: Field<Line> = Field::new("archive.term", "档案保存期限")
    .hint("归档并明确保存时限（第十五条（八））")
    .offers(&["10 年", "30 年", "永久"])
    .unprinted()
    .optional();
