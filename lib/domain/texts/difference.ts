import { diffWordsWithSpace } from "diff";

/** A stretch of two texts: in both, only in the first, or only in the second. */
export type Piece = { kind: "same" | "gone" | "new"; text: string };

/**
 * What differs between two texts, word by word, in reading order. The pieces that are not `new` are the first text, and
 * those that are not `gone` the second. A single space between two changes is taken along, so that a sentence that was
 * written anew reads as one change.
 */
export function wordDifference(before: string, after: string): Piece[] {
  const pieces = diffWordsWithSpace(before, after).map(
    ({ value, added, removed }): Piece => ({ kind: added ? "new" : removed ? "gone" : "same", text: value }),
  );
  return joined(pieces);
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let run = { gone: "", new: "" };
  const close = () => {
    if (run.gone) result.push({ kind: "gone", text: run.gone });
    if (run.new) result.push({ kind: "new", text: run.new });
    run = { gone: "", new: "" };
  };
  pieces.forEach((piece, at) => {
    if (piece.kind !== "same") run[piece.kind] += piece.text;
    else if (isBetweenChanges(pieces, at)) run = { gone: run.gone + piece.text, new: run.new + piece.text };
    else {
      close();
      result.push(piece);
    }
  });
  close();
  return result;
}

/** One blank with words gone and words new at both sides of it. */
function isBetweenChanges(pieces: readonly Piece[], at: number): boolean {
  const isChange = (index: number) => (pieces[index]?.kind ?? "same") !== "same";
  return (
    /^ $/.test(pieces[at]?.text ?? "") && isChange(at - 1) && isChange(at - 2) && isChange(at + 1) && isChange(at + 2)
  );
}
