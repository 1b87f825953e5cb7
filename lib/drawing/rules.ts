/**
 * The rules that mend what hands draw amiss, each a pass of its own that can be left out: `npm run bench:reading` prints
 * what each one gains over all fixtures.
 */
export const rules = {
  'plus-by-rectangle': 'a + is a corner or a tee when the whole rectangle says so, not its neighbours alone',
  'corner-aside':
    'a lower left corner, and the rows over it, may stand up to three columns beside the upper one',
  'trimmed-borders': 'a row that ends before the right border has lost it, and the box is a box nevertheless',
  'borders-in-order':
    'a row with as many borders as boxes expect has them in their order, however far it slipped',
  'round-corners': "corners drawn with . ' / \\ and *",
  'underscore-boxes': 'boxes whose level borders are underscores',
  'plain-crossings': 'an upright stroke may pass a level border without a mark',
  'missing-corners': 'a corner may be missing where a level and an upright stroke meet',
  rails: 'words between two rails that strokes lead to are a box without sides',
  'sign-boxes': 'boxes drawn with one sign all around: * or #',
  cylinders: 'a store drawn as a cylinder is one box',
  'dotted-strokes': 'strokes of : and of three dots or more',
  'spaced-arrows': 'three arrows or more in a row are one',
  'stroke-aside': 'a row of an upright stroke, or its head, may stand two columns beside it',
  'overrun-rows': 'words that overrun a lost border belong to the box, all of them',
  diagonals: 'strokes of / and \\',
  hops: 'a bracket in a level stroke hops over an upright one',
  'bare-heads': '^ and v between two borders, over one another, or under a gap are arrowheads',
  'head-for-border': 'an arrowhead may stand where the border it points at is missing',
  'short-rows': 'a stroke meets what stands behind rows that are shorter than it',
  'gap-in-stroke': 'an upright stroke goes on under one blank row',
  'rules-in-text': 'a row of dashes inside a box parts its text',
  legends: 'rows that explain the signs are words',
  remarks: 'words behind a short arrow that points back at a box are a remark on it',
  'arrows-in-words': 'single arrows between words beside a stroke belong to the words',
  'words-between-arrows': 'words between two bare arrows of one way are their label',
  'words-before-arrow': 'words between a box and an arrow label that arrow',
  'words-aslant': 'words under one stroke and over another join them',
  'own-rows': 'words under one another are several nodes when each has a stroke of its own',
  'stacked-labels': 'words right under a label go on with it',
  'bends-cross': 'a level stroke that goes up at one end and down at the other only crosses what it passes',
  'upright-bars': 'an upright bus joins the level strokes that meet it',
  'only-words': 'the only words in a container name it, wherever they stand',
  'words-in-messages': 'words set into a message label it',
  'words-apart': 'equal words in the middle of chains are nodes of their own in a drawing of boxes',
  'branch-words':
    'words on the branches of a tree that arrows lead on from are nodes in what the tree hangs from',
  hub: 'a bus without arrowheads joins the one end that stands apart with each other one',
  'capital-title': 'a row of capitals over plain rows is the whole title',
  'deeper-rows': 'a row set in under a plain one goes on with it',
  'far-labels': 'words with nothing but blanks between them and a stroke label it',
  'drawing-tags': "the colours and shapes that ditaa's tags ask for are no words",
  columns: 'a box parted into columns, with connectors, is as many boxes',
  'set-in-border': 'a box may share its lower border with the one it stands in',
} as const;

export type Rule = keyof typeof rules;

/** The rules in force. */
export class Rules {
  readonly #without: ReadonlySet<Rule>;

  constructor(without: readonly Rule[] = []) {
    this.#without = new Set(without);
  }

  has(rule: Rule): boolean {
    return !this.#without.has(rule);
  }
}
