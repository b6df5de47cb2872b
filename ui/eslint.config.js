import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";

const host = {
  group: ["@tauri-apps/*"],
  message: "Only host/tauri.ts talks to Tauri; everything else takes the Host it is given.",
};

// The rooms of the page: the host behind one seam, parts that know no domain word.
export default ts.config(
  { ignores: ["dist", "dist-fake", "node_modules", "src/bindings.ts"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      "no-undef": "off",
      "svelte/no-at-html-tags": "error",
      "svelte/prefer-svelte-reactivity": "off",
      "no-restricted-imports": ["error", { patterns: [host] }],
    },
  },
  { files: ["src/host/tauri.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["src/parts/**"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [host, { group: ["../*", "!../words.svelte"], message: "A part imports only parts and words; what knows an entry lives in its own room." }] },
      ],
    },
  },
  {
    files: ["src/{account,calendar,catalog,check,connect,data,day,entry,palette,report,settings,state,sync}/**"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [host, { group: ["**/views/*"], message: "Views compose; nothing imports them but the app." }] },
      ],
    },
  },
);
