import { parse } from "svelte/compiler";
import { describe, expect, it } from "vitest";

const drawn = import.meta.glob<string>("./**/*.svelte", { query: "?raw", import: "default", eager: true });
const written = import.meta.glob<string>(["./**/*.ts", "!./**/*.test.ts", "!./host/**", "!./bindings.ts"], { query: "?raw", import: "default", eager: true });

/** What is read or heard where it stands as it is. */
const SPOKEN = ["alt", "act", "aria-label", "aria-description", "aria-valuetext", "label", "lead", "placeholder", "title"];
/** What is called so in every language, addresses, and keys: those are written by who draws them. */
const NAMES = /\b(?:Stint|Clockify|Maton)\b|https?:\/\/\S+|\bCtrl [A-Z]\b/g;

type Node = { type: string; [part: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

const hasWords = (text: string) => /\p{L}{2}/u.test(text.replace(NAMES, ""));
/** Code has texts too; a sentence begins with a capital and goes on behind a blank. */
const isSentence = (text: string) => hasWords(text) && /^\p{Lu}\p{L}* \p{L}/u.test(text.trim());

const of = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

/** The texts that an expression may come to, short of what it calls. */
function results(node: Node): string[] {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? [node.value] : [];
    case "TemplateLiteral":
      return [...of(node.quasis), ...of(node.expressions)].filter(isNode).flatMap(results);
    case "TemplateElement":
      return [(node.value as { raw: string }).raw];
    default:
      return [node.consequent, node.alternate, node.left, node.right].filter(isNode).flatMap(results);
  }
}

/** Every text of some code that a person would read there. */
function said(node: Node, found: string[] = []): string[] {
  const keep = (text: unknown) => {
    if (typeof text === "string" && hasWords(text)) found.push(text.trim());
  };
  switch (node.type) {
    case "ImportDeclaration":
      return found;
    case "Text":
      keep(node.data);
      return found;
    case "Attribute":
    case "StyleDirective":
      for (const part of of(node.value).filter(isNode)) {
        const isRead = SPOKEN.includes(node.name as string);
        if (part.type !== "Text") said(isRead ? part : (part.expression as Node), found);
        else if (isRead) keep(part.data);
      }
      return found;
    case "ExpressionTag":
      results(node.expression as Node).forEach(keep);
      break;
    case "Literal":
      if (typeof node.value === "string" && isSentence(node.value)) keep(node.value);
      return found;
    case "TemplateElement": {
      const text = (node.value as { raw: string }).raw;
      if (isSentence(text)) keep(text);
      return found;
    }
  }
  for (const [name, part] of Object.entries(node)) {
    if (name === "css" || name === "comments") continue;
    for (const inner of of(part)) if (isNode(inner)) said(inner, found);
  }
  return found;
}

describe("the sentences of the page", () => {
  it.each(Object.entries({ ...drawn, ...written }))("of %s stand in the catalogues", (path, text) => {
    const code = path.endsWith(".svelte") ? text : `<script lang="ts">${text.replaceAll("</script", "")}</script>`;
    expect(said(parse(code, { modern: true }) as unknown as Node)).toEqual([]);
  });

  it("are_found_where_they_stand", () => {
    const code = `<script lang="ts">const a = ["Sync now", "btn dense"];</script>
      <p aria-label="Close {a}" class="Big one" title={a ? "Nothing runs" : "x"}>Hello Stint {a ? \`round \${a}\` : t("x", { y: "yes" })}</p>`;
    const found = new Set(said(parse(code, { modern: true }) as unknown as Node));
    expect([...found].sort()).toEqual(["Close", "Hello Stint", "Nothing runs", "Sync now", "round"]);
  });
});
