import { ArchitectureDiagram } from './element';

// A page may load the script twice.
if (!customElements.get('architecture-diagram')) {
  customElements.define('architecture-diagram', ArchitectureDiagram);
}
