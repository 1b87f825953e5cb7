/** A run as it stands at a caption, with its data: for readers who want no motion, and until the motion is there. */
export function Still(props: { readonly diagram: string; readonly scenario: string; readonly beat: number }) {
  const { diagram, scenario, beat } = props;
  return (['light', 'dark'] as const).map((theme) => (
    <img
      key={theme}
      src={`/api/diagrams/${diagram}/card?scenario=${scenario}&beat=${beat}&theme=${theme}`}
      alt=""
      // The one that is not shown is not fetched.
      loading="lazy"
      width={1200}
      height={630}
      className={`absolute inset-0 size-full bg-paper object-contain ${theme === 'dark' ? 'hidden dark:block' : 'dark:hidden'}`}
    />
  ));
}
