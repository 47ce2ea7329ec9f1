//! A fact of the pilot that several papers ask for under different labels: entered once, compared ever after.

/// One fact, whatever a paper calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// 试点名称.
    PilotName,
    /// 试点承担单位, 试点单位, 单位名称, 接受复查单位.
    Undertaker,
    /// 保证单位.
    Guarantor,
    /// 业务指导单位.
    Guide,
    /// 管理单位.
    Supervisor,
    /// The month the pilot begins: 试点时间, 试点实施期限, 试点期限, 启动标准化试点时间.
    PeriodFrom,
    /// The month it ends.
    PeriodTo,
    /// 组织机构代码.
    Code,
    /// 法定代表人(负责人).
    Head,
    /// 法人注册地址.
    Registered,
    /// 单位地址, 地址.
    Address,
    /// 所属行业.
    Industry,
    /// 经济类型.
    Economy,
    /// 邮编.
    PostCode,
    /// 联系电话, 电话.
    Phone,
    /// 电子邮箱.
    Email,
    /// 标准化机构(或者协调组织)名称, 标准化管理机构名称.
    StandardsBody,
    /// 标准化负责人姓名.
    StandardsLead,
    /// 业务范围.
    Scope,
    /// 联系人.
    Contact,
    /// 标准体系建立时间.
    SystemBuilt,
    /// 标准体系运行时间.
    SystemRuns,
    /// 领导小组组长, of Article 16.
    GroupLeader,
    /// 自查日期.
    SelfCheckedOn,
    /// 自查结论.
    SelfCheckResult,
    /// 申请日期 of the 评估申请表.
    EvaluationAppliedOn,
    /// 评估时间, 通过评估时间, 试点评估时间.
    EvaluatedOn,
    /// The day 试点合格单位 was published.
    PassedOn,
    /// The number of the document that published it.
    PassedNumber,
    /// 申请日期 of the 复查申请表.
    RecheckAppliedOn,
}

impl Fact {
    /// Whether it is the day on which something is handed in: whoever writes it wants to see that it is a working day.
    pub const fn is_filing(self) -> bool {
        matches!(self, Fact::EvaluationAppliedOn | Fact::RecheckAppliedOn)
    }

    /// Whether the record may say that it changed on a day, so that a paper is held against what held on its own.
    pub const fn may_change(self) -> bool {
        matches!(self, Fact::Undertaker | Fact::PeriodTo)
    }

    /// Stable for ever: it stands in stored records.
    pub const fn key(self) -> &'static str {
        match self {
            Fact::PilotName => "pilot-name",
            Fact::Undertaker => "undertaker",
            Fact::Guarantor => "guarantor",
            Fact::Guide => "guide",
            Fact::Supervisor => "supervisor",
            Fact::PeriodFrom => "period-from",
            Fact::PeriodTo => "period-to",
            Fact::Code => "code",
            Fact::Head => "head",
            Fact::Registered => "registered",
            Fact::Address => "address",
            Fact::Industry => "industry",
            Fact::Economy => "economy",
            Fact::PostCode => "post-code",
            Fact::Phone => "phone",
            Fact::Email => "email",
            Fact::StandardsBody => "standards-body",
            Fact::StandardsLead => "standards-lead",
            Fact::Scope => "scope",
            Fact::Contact => "contact",
            Fact::SystemBuilt => "system-built",
            Fact::SystemRuns => "system-runs",
            Fact::GroupLeader => "group-leader",
            Fact::SelfCheckedOn => "self-checked-on",
            Fact::SelfCheckResult => "self-check-result",
            Fact::EvaluationAppliedOn => "evaluation-applied-on",
            Fact::EvaluatedOn => "evaluated-on",
            Fact::PassedOn => "passed-on",
            Fact::PassedNumber => "passed-number",
            Fact::RecheckAppliedOn => "recheck-applied-on",
        }
    }
}
