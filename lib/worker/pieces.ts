/** Characters of a piece: large enough that crossing threads costs little, small enough that runs take turns. */
const pieceSize = 32_768;

/** Joins lines into pieces to send. The first line goes alone, so that a reader sees something at once. */
export function* piecesOf(lines: Iterable<string>): Generator<string> {
  let first = true;
  let piece: string[] = [];
  let size = 0;
  for (const line of lines) {
    piece.push(line);
    size += line.length;
    if (first || size >= pieceSize) {
      yield piece.join('');
      piece = [];
      size = 0;
      first = false;
    }
  }
  if (piece.length > 0) yield piece.join('');
}
