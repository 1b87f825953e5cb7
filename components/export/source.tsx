import { ScrollArea } from '../ui/scroll-area';

/** Comments, quoted text, arrows and lines, words with a meaning, colours: what all of the text formats have in some form. */
const tokens =
  /(%%.*|'.*$|\/\/.*|<!--.*?-->)|("(?:[^"\\\n]|\\.)*")|([<]?[-=.]{2,}[->|ox]*>?|->)|\b(flowchart|sequenceDiagram|subgraph|end|participant|actor|database|node|component|rectangle|digraph|cluster|note|over|title|skinparam|classDef|class|style|direction|shape|label)\b|(#[0-9a-fA-F]{3,8}\b)/gm;

const looks = [
  'text-muted',
  'text-[#1c6b33] dark:text-[#6fd08c]',
  'text-accent',
  'text-link',
  'text-muted',
] as const;

/** Longer files are shown without marks: nobody reads so far, and each mark is an element. */
const longest = 20_000;

/** A file's text, with its marks told apart. */
export function Source({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <ScrollArea
      name={name}
      className="max-h-80 min-h-0 overflow-auto rounded-md border border-rule bg-card p-3"
    >
      <pre className="font-mono text-[13px] leading-normal">
        {text.length > longest ? text : marked(text)}
      </pre>
    </ScrollArea>
  );
}

function marked(text: string) {
  const parts: (string | { readonly at: number; readonly look: string; readonly word: string })[] = [];
  let last = 0;
  for (const match of text.matchAll(tokens)) {
    const kind = match.slice(1).findIndex((group) => group !== undefined);
    parts.push(text.slice(last, match.index), { at: match.index, look: looks[kind] ?? '', word: match[0] });
    last = match.index + match[0].length;
  }
  parts.push(text.slice(last));
  return parts.map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span key={part.at} className={part.look}>
        {part.word}
      </span>
    ),
  );
}
