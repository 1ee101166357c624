// Verdicts on a text: withdrawn sentences are replaced, doubtful ones are delimited so that they can be delimited.
import { doubtEnd, doubtStart } from "./markdown.js";

const doubtful = /^(unc|uns|mis|con)/; // uncertain, unsupported, misattributed, contradicted
const markerOrBold = /\s*\[\d[\d,;\s]*\]|\*\*/g; // what a sentence of the service leaves out

/** Takes a check of a stream whose `pieces` are the sentences that were checked and `growing` what came since: the sentence under way is complete, or one that was checked already changes. */
export function settle(stream, { index, verdict, replacement }) {
  const { pieces, growing } = stream;
  if (!pieces[index]) stream.growing = "";
  pieces[index] = { text: replacement ?? pieces[index]?.text ?? growing, verdict: replacement == null && verdict };
}

/** What a stream shows, doubtful sentences delimited. */
export const shown = ({ pieces, growing }) => pieces.concat({ text: growing }).map(delimited).join("");

/** The same as text alone, to be kept. */
export const streamedText = stream => unmarked(shown(stream));

/** The text of a whole answer, given its sentences in reading order: [{text, verdict}]. */
export function checked(text, sentences) {
  let result = unmarked(text);
  let from = 0;
  for (const sentence of sentences) {
    const place = sentence.text && find(result, sentence.text, from);
    if (!place) continue;
    const found = result.slice(...place);
    const piece = delimited({ text: found, verdict: sentence.verdict });
    result = result.slice(0, place[0]) + piece + result.slice(place[1]);
    from = place[0] + piece.length;
  }
  return result;
}

const unmarked = text => text.replace(/[\uE000\uE001]/g, "");

// The list sign stays outside, or the line would no longer be an item; two blocks cannot share one mark.
function delimited({ text, verdict }) {
  const found = unmarked(text);
  if (!doubtful.test(verdict) || /\n\s*\n/.test(found.trim())) return found;
  const sign = found.match(/^\s*(?:(?:[-*•]|\d+[.)]|#+|>)\s+)?/)[0];
  return sign + doubtStart + found.slice(sign.length) + doubtEnd;
}

/** [start, end[ of a sentence in a text that also has markers and bold signs; trailing markers are taken along. */
function find(text, sentence, from) {
  const positions = [];
  let bare = "";
  let at = from;
  const keep = until => { for (; at < until; at++) { bare += text[at]; positions.push(at); } };
  for (const match of text.slice(from).matchAll(markerOrBold)) {
    keep(from + match.index);
    at += match[0].length;
  }
  keep(text.length);
  const wanted = sentence.replace(markerOrBold, "").trim();
  const start = wanted ? bare.indexOf(wanted) : -1;
  if (start < 0) return undefined;
  const begin = text.slice(0, positions[start]).replace(/\*+$/, "").length;
  const end = positions[start + wanted.length - 1] + 1;
  return [begin, end + text.slice(end).match(/^(?:\s*\[\d[\d,;\s]*\]|\*\*)*/)[0].length];
}
