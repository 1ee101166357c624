// Any accent a school asks for is made legible: darkened for the light theme, lightened for the dark one,
// just enough to reach 4.5:1 (WCAG 1.4.3) on the least favourable surface of that theme.
const surfaces = { light: [243, 237, 227], dark: [52, 48, 43] };
const enough = 4.6;

/** The two legible variants of a CSS colour, as "rgb(r g b)"; undefined when the colour cannot be read. */
export function legibleAccent(colour) {
  const accent = channels(colour);
  return accent && {
    light: legible(accent, surfaces.light, 0),
    dark: legible(accent, surfaces.dark, 255),
  };
}

function legible(accent, surface, toward) {
  for (let share = 0; share < 1; share += .02) {
    const mixed = accent.map(channel => Math.round(channel + (toward - channel) * share));
    if (contrast(mixed, surface) >= enough) return `rgb(${mixed.join(" ")})`;
  }
  return `rgb(${toward} ${toward} ${toward})`;
}

/** WCAG 2.2 contrast ratio of two sRGB colours given as [0..255] triples: 1 (same) to 21 (black on white). */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + .05) / (dark + .05);
}

// Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
function luminance(rgb) {
  const [r, g, b] = rgb.map(channel => {
    const value = channel / 255;
    return value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
  });
  return .2126 * r + .7152 * g + .0722 * b;
}

// The canvas parses every notation the browser knows; a colour it refuses leaves fillStyle as it was.
function channels(colour) {
  if (!colour?.trim()) return undefined;
  const context = document.createElement("canvas").getContext("2d");
  const read = start => { context.fillStyle = start; context.fillStyle = colour.trim(); return context.fillStyle; };
  const parsed = read("#000");
  if (parsed !== read("#fff")) return undefined;
  if (parsed[0] === "#") return [1, 3, 5].map(at => parseInt(parsed.slice(at, at + 2), 16));
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}
