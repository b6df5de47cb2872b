//! The resident alone, as small as it gets. It never says more than where it failed.

use std::process::ExitCode;

fn main() -> ExitCode {
    let ran = stint_engine::Env::of_process(None).and_then(stint_resident::run);
    match ran {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            #[expect(clippy::print_stderr, reason = "it is the door")]
            {
                eprintln!("{problem}");
            }
            ExitCode::FAILURE
        }
    }
}
