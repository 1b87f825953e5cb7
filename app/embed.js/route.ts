import { scriptAnswer } from '../embed/scripts';

/** The element `<architecture-diagram>` for any page. */
export function GET(request: Request): Response {
  return scriptAnswer(request, 'embed.js');
}
