import { scriptAnswer } from '../scripts';

export function GET(request: Request): Response {
  return scriptAnswer(request, 'player.js');
}
