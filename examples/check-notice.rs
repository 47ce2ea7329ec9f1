//! Looks at the file of a notice as the page does, before a host puts it in its place: `check-notice FILE`.

use std::io::Write;
use std::process::ExitCode;

use shidian::host::{Fault, read_notice};

fn main() -> ExitCode {
    let mut files = std::env::args().skip(1);
    let (Some(file), None) = (files.next(), files.next()) else {
        return told(
            "请写明要检查的一个文件：make check-notice FILE=notice.json",
            ExitCode::from(2),
        );
    };
    let bytes = match std::fs::read(&file) {
        Ok(bytes) => bytes,
        Err(why) => {
            return told(
                &format!("{file}：读不出来（{why}），请核对路径"),
                ExitCode::from(2),
            );
        }
    };
    match read_notice(&bytes) {
        Ok(_) => told(&format!("{file}：没有错误。"), ExitCode::SUCCESS),
        Err(faults) => {
            let lines: Vec<String> = faults
                .iter()
                .map(|fault| {
                    let (line, column) = fault.at.unwrap_or((1, 1));
                    let fault = Fault {
                        at: None,
                        ..fault.clone()
                    };
                    format!("{file}:{line}:{column}：{fault}")
                })
                .collect();
            let count = format!("共 {} 处错误，照这样放上去不会被采用。", faults.len());
            told(&[lines, vec![count]].concat().join("\n"), ExitCode::FAILURE)
        }
    }
}

/// A reader that closed its end needs no further word.
fn told(words: &str, code: ExitCode) -> ExitCode {
    writeln!(std::io::stdout(), "{words}").ok();
    code
}
