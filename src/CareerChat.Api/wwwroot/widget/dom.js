// Elements are built node by node: no HTML is ever parsed, so nothing a model or a note says can become markup.
const svgNamespace = "http://www.w3.org/2000/svg";

/** An element; functions become listeners (`onclick`), false and undefined entries and children are left out. */
export function el(tag, entries, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(entries ?? {})) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value || value === "") node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter(child => child || child === ""));
  return node;
}

const shapes = {
  close: "M6 6l12 12M18 6L6 18",
  send: "M12 19V5M6 11l6-6 6 6",
  stop: "M7 7h10v10H7z",
  menu: "M5 12h.1M12 12h.1M19 12h.1",
  jump: "M12 5v14M6 13l6 6 6-6",
  up: "M7 20V10l4-7q3 0 2 6h7l-2 11H4V10h3",
  down: "M17 4v10l-4 7q-3 0-2-6H4L6 4h14v10h-3",
  edit: "M4 20l1-4L16 5l3 3L8 19z",
};

/** A decorative icon: hidden from assistive technology, in the colour of the text. */
export function icon(name) {
  const svg = document.createElementNS(svgNamespace, "svg");
  const path = document.createElementNS(svgNamespace, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
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

/** A visible label above its control. */
export function field(label, control) {
  control.id = newId();
  return el("div", { class: "field" }, el("label", { for: control.id }, label), control);
}

/** A group of radio buttons or checkboxes whose values are their labels. */
export function choiceList(legend, labels, type) {
  const name = newId();
  return el("fieldset", null, el("legend", null, legend), el("div", { class: "choices" },
    labels.map(label => el("label", { class: "choice" }, el("input", { type, name, value: label }), label))));
}
