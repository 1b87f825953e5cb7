/*
 * reveal.js: the fragments of a slide step through the captions of its diagram.
 *
 *   <script src="https://explorer.example/embed.js"></script>
 *   <script src="https://explorer.example/recipes/reveal.js"></script>
 *   <section><architecture-diagram class="r-stretch" diagram="saga" scenario="payment-refused"></architecture-diagram></section>
 *   <script>Reveal.initialize({ plugins: [ArchitectureExplorer] });</script>
 *
 * `fragments="false"` on a diagram leaves the slide's own steps alone.
 */
window.ArchitectureExplorer = {
  id: 'architecture-explorer',

  init(deck) {
    const slides = deck.getSlidesElement();

    slides.addEventListener('ready', ({ target, detail }) => {
      const slide = target.closest?.('section');
      if (target.localName !== 'architecture-diagram' || target.getAttribute('fragments') === 'false') return;
      if (!slide || slide.querySelector('[data-architecture-beat]')) return;
      // One that opens at a caption (`beat`) goes on from there.
      for (let beat = Number(target.getAttribute('beat') ?? 0) + 1; beat <= detail.beats; beat++) {
        const step = document.createElement('span');
        step.className = 'fragment';
        step.dataset.architectureBeat = beat;
        step.hidden = true;
        slide.append(step);
      }
      deck.syncFragments(slide);
      deck.sync();
    });

    const stepped = (fragments, to) => {
      for (const fragment of fragments) {
        const beat = Number(fragment.dataset.architectureBeat);
        const diagram = fragment.closest('section')?.querySelector('architecture-diagram');
        if (!beat || !diagram) continue;
        const wanted = beat + to;
        // A step forwards is played; a jump, or a step back, is shown at once.
        if (to === 0 && diagram.beat === wanted - 1 && wanted > 1) diagram.next();
        else diagram.seek({ beat: wanted });
      }
    };
    deck.on('fragmentshown', ({ fragments, fragment }) => stepped((fragments ?? [fragment]).slice(-1), 0));
    deck.on('fragmenthidden', ({ fragments, fragment }) =>
      stepped((fragments ?? [fragment]).slice(0, 1), -1),
    );
    deck.on('slidechanged', ({ previousSlide }) => {
      for (const diagram of previousSlide?.querySelectorAll('architecture-diagram') ?? []) diagram.pause();
    });
  },
};
