// Elements are built node by node: no HTML is ever parsed, so nothing a model or a note says can become markup.
const svgNamespace = "http://www.w3.org/2000/svg";

/** An element; `on…` entries become listeners, false and undefined entries are left out. */
export function el(tag, entries, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(entries ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return node;
}

const shapes = {
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  menu: "M5 12h.01M12 12h.01M19 12h.01",
  down: "M12 5v14M6 13l6 6 6-6",
  up: "M7 20V10l4-7c1.500 0 2.500 1 2.200 2.600L12.600 9H18a2 2 0 0 1 2 2.300l-1 7a2 2 0 0 1-2 1.700H7ZM4 10v10",
  bad: "M17 4v10l-4 7c-1.500 0-2.500-1-2.200-2.600l.6-3.400H6a2 2 0 0 1-2-2.300l1-7A2 2 0 0 1 7 4h10ZM20 14V4",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
  again: "M20 11a8 8 0 1 0-2.300 6M20 5v6h-6",
  edit: "M4 20l1-4L16 5l3 3L8 19l-4 1Z",
};

/** A decorative icon: hidden from assistive technology, in the colour of the text. */
export function icon(name) {
  const svg = document.createElementNS(svgNamespace, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", class: "icon" })) svg.setAttribute(key, value);
  const path = document.createElementNS(svgNamespace, "path");
  path.setAttribute("d", shapes[name]);
  svg.append(path);
  return svg;
}

/** A button with an icon and a name that is read aloud and shown as a tooltip. */
export function iconButton(name, label, onclick, more) {
  return el("button", { type: "button", class: "icon-button", "aria-label": label, title: label, onclick, ...more }, icon(name));
}

export function textButton(label, onclick, more) {
  return el("button", { type: "button", class: "text-button", onclick, ...more }, label);
}

let lastId = 0;
/** An id that is unique in every shadow root of the page. */
export function newId() {
  return `cc${++lastId}`;
}
