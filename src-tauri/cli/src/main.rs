//! The binary `stint`: hands the process to the library and ends with its exit code. Never more.

use stint_engine::Env;

fn main() {
    stint_engine::crash::leave_nothing();
    let io = stint_cli::Io::of_process();
    let env = |data_dir| {
        let env = Env::of_process(data_dir)?;
        stint_engine::log::begin(&env);
        Ok(env)
    };
    std::process::exit(stint_cli::run(std::env::args_os(), io, env));
}
