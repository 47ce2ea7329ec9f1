//! Who acts.

/// A body the regulation gives something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// The unit that carries the pilot.
    Undertaker,
    /// The provincial trade authority, which guides and recommends it.
    TradeAuthority,
    /// The provincial office.
    ProvincialOffice,
    /// The members of the provincial conference.
    ProvincialMembers,
    /// The provincial authority for standardisation.
    ProvincialAuthority,
    /// The ministerial office.
    MinisterialOffice,
    /// The standardisation administration together with the ministries.
    Ministries,
    /// The local government.
    LocalGovernment,
    /// The evaluation panel.
    Panel,
    /// The recheck panel.
    RecheckPanel,
    /// Everybody concerned.
    All,
}

impl Actor {
    /// Every body, the unit first.
    pub const ALL: &'static [Actor] = &[
        Actor::Undertaker,
        Actor::TradeAuthority,
        Actor::ProvincialOffice,
        Actor::ProvincialMembers,
        Actor::ProvincialAuthority,
        Actor::MinisterialOffice,
        Actor::Ministries,
        Actor::LocalGovernment,
        Actor::Panel,
        Actor::RecheckPanel,
        Actor::All,
    ];

    /// The name of the body.
    pub const fn label(self) -> &'static str {
        match self {
            Actor::Undertaker => "试点承担单位",
            Actor::TradeAuthority => "行业主管部门（业务指导单位）",
            Actor::ProvincialOffice => "省级联席办公室",
            Actor::ProvincialMembers => "省级联席会议成员单位",
            Actor::ProvincialAuthority => "省级标准化主管部门（管理单位）",
            Actor::MinisterialOffice => "部级联席办公室",
            Actor::Ministries => "国家标准化管理委员会和国务院有关部门",
            Actor::LocalGovernment => "试点所在地的地方人民政府",
            Actor::Panel => "评估组",
            Actor::RecheckPanel => "复查专家组",
            Actor::All => "各有关单位",
        }
    }

    /// The name in files and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Actor::Undertaker => "undertaker",
            Actor::TradeAuthority => "trade-authority",
            Actor::ProvincialOffice => "provincial-office",
            Actor::ProvincialMembers => "provincial-members",
            Actor::ProvincialAuthority => "provincial-authority",
            Actor::MinisterialOffice => "ministerial-office",
            Actor::Ministries => "ministries",
            Actor::LocalGovernment => "local-government",
            Actor::Panel => "panel",
            Actor::RecheckPanel => "recheck-panel",
            Actor::All => "all",
        }
    }
}
