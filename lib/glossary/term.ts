/** A word of the trade, explained in the explorer's own sentences. */
export interface Term {
  /** The heading under which the glossary lists it. */
  readonly name: string;
  /**
   * How texts write it. One with a capital letter is matched as it stands, all others in any case; an ending in s or es is
   * found by itself, and a blank also matches a line break.
   */
  readonly forms: readonly string[];
  /** One to three sentences of plain text. */
  readonly definition: string;
  /** Where the real system, or the paper that coined the word, documents it. */
  readonly source: { readonly title: string; readonly url: string };
}
