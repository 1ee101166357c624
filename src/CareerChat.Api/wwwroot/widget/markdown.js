// A small Markdown subset becomes DOM nodes: paragraphs, headings, lists, tables, code words, bold, italic,
// http(s) links and [n] citation markers. Everything else, HTML and images included, stays the text it is.
import { el } from "./dom.js";

// Sentences to be marked are delimited in the source by two private-use characters.
export const doubtStart = "\uE000";
export const doubtEnd = "\uE001";

/** Drops what a half-streamed text must not show yet: an unclosed [ or an unclosed ** at its very end. */
export function settled(text) {
  return text.replace(/\[[^\]\n]*$/, "").replace(/(\*{1,2}|`)$/, "");
}

/** Splits a text into block sources, so that a stream only redraws the block that is growing. */
export function blocksOf(text) {
  const blocks = [];
  let last;
  for (const line of text.split(/\r?\n/)) {
    const kind = line.trim() && kindOf(line);
    const continues = kind && last && kind !== "heading" && (kind === last || last === "list" && /^\s/.test(line));
    if (continues) blocks[blocks.length - 1] += `\n${line}`;
    else if (kind) blocks.push(line);
    if (!continues) last = kind;
  }
  return blocks;
}

function kindOf(line) {
  if (/^#{1,6}\s/.test(line)) return "heading";
  if (/^\s*([-*•]|\d{1,3}[.)])\s/.test(line)) return "list";
  return /^\s*\|.*\|\s*$/.test(line) ? "table" : "text";
}

/** One block as one element. `look` gives {cite(n): Node | undefined, doubt(): Node, heading: tag, tableLabel}. */
export function blockNode(source, look) {
  const lines = source.split("\n");
  const kind = kindOf(lines[0]);
  if (kind === "heading") return el(look.heading, { class: "heading" }, inline(source.replace(/^#+\s+/, ""), look));
  if (kind === "list") return listNode(lines, look);
  if (kind === "table") return tableNode(lines, look);
  return el("p", null, lines.flatMap((line, at) => [at > 0 && el("br"), ...inline(line.trim(), look)]));
}

// Lists are flat: an indented item is an item, an indented line goes on with the item above.
function listNode(lines, look) {
  const items = [];
  for (const line of lines) {
    if (kindOf(line) === "list") items.push(line.replace(/^\s*\S+\s+/, ""));
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  const start = parseInt(lines[0], 10);
  return el(start >= 0 ? "ol" : "ul", { start: start > 1 && String(start) }, items.map(item => el("li", null, inline(item, look))));
}

function tableNode(lines, look) {
  const rows = lines.filter(line => !/^[\s|:-]+$/.test(line)).map(line => line.trim().slice(1, -1).split("|").map(cell => cell.trim()));
  const [head, ...body] = rows.length ? rows : [[]];
  return el("div", { class: "table", tabindex: "0", role: "group", "aria-label": look.tableLabel },
    el("table", null,
      el("thead", null, el("tr", null, head.map(cell => el("th", { scope: "col" }, inline(cell, look))))),
      el("tbody", null, body.map(row => el("tr", null, row.map(cell => el("td", null, inline(cell, look))))))));
}

const patterns = [
  { find: /`([^`\n]+)`/, make: match => el("code", null, match[1]) },
  { find: /\*\*(?=\S)(.+?\S|\S)\*\*/, make: (match, look) => el("strong", null, inline(match[1], look)) },
  { find: /(?<![\w*])[*_](?=[^\s*_])([^*_\n]*[^\s*_])[*_](?![\w*])/, make: (match, look) => el("em", null, inline(match[1], look)) },
  { find: /\uE000([^\uE001]*)\uE001/, make: (match, look) => el("span", { class: "doubtful" }, inline(match[1], look), " ", look.doubt()) },
  { find: /(?<!!)\[([^\][\n]+)\]\((https?:\/\/[^\s()]+)\)/, make: (match, look) => link(match[2], inline(match[1], look)) },
  { find: /([^\s*`\]\uE000\uE001]*) ?\[(\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\](?!\()/, make: markers },
];

/** Inline source as nodes: the leftmost pattern wins, the text around it is taken as it is. */
function inline(source, look) {
  const nodes = [];
  let rest = source;
  while (rest) {
    let first;
    for (const pattern of patterns) {
      const match = pattern.find.exec(rest);
      if (match && (!first || match.index < first.match.index)) first = { match, pattern };
    }
    if (!first) { nodes.push(rest); break; }
    const { match, pattern } = first;
    if (match.index > 0) nodes.push(rest.slice(0, match.index));
    nodes.push(...[pattern.make(match, look)].flat());
    rest = rest.slice(match.index + match[0].length);
  }
  return nodes.map(node => typeof node === "string" ? node.replace(/[\uE000\uE001]/g, "") : node);
}

// A marker stays on the line of the word it proves; a number that points nowhere is not shown at all.
function markers([, word, numbers], look) {
  const nodes = numbers.split(/[,;]/).map(n => look.cite(Number(n))).filter(Boolean);
  return nodes.length ? el("span", { class: "proved" }, word, "\u202F", nodes) : word;
}

function link(address, children) {
  let url;
  try { url = new URL(address); } catch { return address; }
  if (url.protocol !== "https:" && url.protocol !== "http:") return address;
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow ugc", referrerpolicy: "no-referrer" }, children);
}
