//! The covering notice with which the regulation was sent out, as far as the copy has it.

/// The covering notice.
#[derive(Debug)]
pub struct Notice {
    /// The title of the regulation it sends out.
    pub title: &'static str,
    /// The document number.
    pub number: &'static str,
    /// The bodies addressed; the first of them are missing in the copy.
    pub addressees: &'static str,
    /// The body of the notice.
    pub body: &'static str,
    /// The date as printed. By article 40 the regulation is in force from this day.
    pub date: &'static str,
    /// The same date as year, month, day.
    pub issued: (u16, u8, u8),
    /// What the reader should know about the copy, in Chinese.
    pub doubts: &'static [&'static str],
}

/// 国标委服务联〔2013〕61号 of 12 July 2013.
pub static NOTICE: Notice = Notice {
    title: "社会管理和公共服务综合标准化试点细则（试行）",
    number: "国标委服务联〔2013〕61号",
    addressees: "公安厅、民政部、司法部、人力资源社会保障厅（局）、环境保护厅、住房和城乡建设厅、交通运输部（局、委）、文化厅、卫生厅、人口和计划生育委员会、新闻出版局、体育局、安全生产监督管理局、地震局、气象局、档案局、测绘局、邮政局、文物局、中医药管理局，民航各地区管理局，中国铁路总公司：",
    body: "为落实《国家基本公共服务体系“十二五”规划》（国发〔2012〕29号）和《社会管理和公共服务标准化工作“十二五”行动纲要》（国标委服务联〔2012〕47号），推动社会管理和公共服务综合标准化试点工作有序开展，国家标准化管理委员会联合有关部门组织制定了《社会管理和公共服务综合标准化试点细则（试行）》（以下简称《细则》）。现将《细则》印发给你们，请结合本地区实际，认真组织有关部门抓好社会管理和公共服务综合标准化试点的实施；尽快建立有效工作机制，制定和完善各项配套政策措施，切实加强对试点工作的指导和支持，确保取得实效。",
    date: "2013年7月12日",
    issued: (2013, 7, 12),
    doubts: &[
        "所据副本缺通知的标题、文号、前几个受文单位和落款，“公安厅”之前的内容不可见；文号见于后来各批试点的征集通知。",
        "受文单位中的“民政部、司法部”与前后各厅并列，疑为“民政厅、司法厅”，无从核对，照副本原样保留。",
        "附件3、附件5、附件6的标号在副本中缺失，依第二十二条、第三十二条、第三十五条补出。",
    ],
};
