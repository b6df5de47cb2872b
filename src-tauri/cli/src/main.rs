//! The binary `stint`: hands the process to the library and ends with its exit code. Never more.

use stint_engine::Env;

fn main() {
    let io = stint_cli::Io::of_process();
    std::process::exit(stint_cli::run(std::env::args_os(), io, Env::of_process));
}
