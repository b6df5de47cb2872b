//! Builds the window's context. The root package's files live here, so Tauri is told where.
//! It never decides what the page may do: that is `permissions/` and `capabilities/`.

fn main() {
    // Tauri wants the folder even where the page comes from the development server.
    std::fs::create_dir_all("ui/dist").expect("ui/ can be written");
    println!("cargo:rerun-if-changed=src-tauri/desktop/permissions");
    println!("cargo:rerun-if-changed=src-tauri/desktop/capabilities");
    let commands = tauri_build::AppManifest::new()
        .permissions_path_pattern("src-tauri/desktop/permissions/**/*.toml");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/desktop/capabilities/**/*.json")
        .app_manifest(commands);
    tauri_build::try_build(attributes).expect("tauri.conf.json and the files it names are sound");
}
