//! Blocks that go out of a grid and come into it by the clipboard.

use std::sync::Arc;

use leptos::prelude::*;

use super::board::Board;
use crate::app::grid::{Spot, is_one_text, not_pasted, pasted};
use crate::app::table_import::{Proposal, surfeit};
use crate::codec::{Block, Copied, clipboard};
use crate::ui::part::import::Coming;
use crate::value::Kind;

impl Board {
    /// The selected cells, to be copied.
    pub(super) fn copied(self) -> Option<Copied> {
        let writing = self.grid.get_untracked().is_writing();
        let range = self.range();
        (!writing && self.size().rows > 0).then(|| {
            Copied::of(
                &self
                    .session
                    .with_sheet(self.table, |sheet| sheet.block(range)),
            )
        })
    }

    /// Takes what is pasted; tells whether the browser has nothing more to do with it.
    pub(super) fn paste(self, text: &str, html: &str) -> bool {
        let Some((column, _)) = self.here_now() else {
            return false;
        };
        if self.session.held.get_untracked() {
            return true;
        }
        let prose = column.kind == Kind::Prose;
        let one = is_one_text(text, html, prose);
        if one && self.grid.get_untracked().is_writing() {
            let refused = not_pasted(text).map(|says| self.say(says, None));
            return refused.is_some();
        }
        self.finish();
        if let Some(says) = surfeit(text, html) {
            self.say(says, None);
            return true;
        }
        let block = if one && (prose || html.is_empty()) {
            Block::of_texts(vec![vec![text.trim_end_matches(['\r', '\n']).to_owned()]])
        } else {
            clipboard::block(text, html)
        };
        let block = Arc::new(block);
        let range = self.range();
        let proposal = Proposal::of(self.table, Arc::clone(&block), range.left);
        if !block.is_single() && proposal.wants_a_look() {
            let at = Some(Spot::new(range.top, range.left));
            let said = Vec::new();
            self.asked.set(Some(Coming { block, said, at }));
        } else if !block.is_empty() {
            let (at, texts) = pasted(proposal.texts(), range);
            self.write(at, &texts);
        }
        true
    }

    fn write(self, at: Spot, block: &[Vec<String>]) {
        let wide = block.iter().map(Vec::len).max().unwrap_or(1);
        self.session.write_block(self.table, at.row, at.col, block);
        let mut grid = self.grid.get_untracked();
        grid.go(at);
        grid.extend(Spot::new(at.row + block.len() - 1, at.col + wide - 1));
        self.put(grid);
        self.settle(true);
        if block.len() * wide > 1 {
            let says = format!("已粘贴 {} 行 {wide} 列，按 Ctrl+Z 撤销", block.len());
            self.say(says, None);
        }
    }
}
