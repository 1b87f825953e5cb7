import { type Format, features, formats } from '@/lib/export';
import type { FormatList } from '../schema/format';

/** The formats as the API tells them: their losses in order, with titles. */
export const formatList: FormatList = {
  formats: formats.map(({ id, title, extension, mediaType, scope, losses, ...format }: Format) => ({
    id,
    title,
    extension,
    mediaType,
    scope,
    opening: format.opening,
    takes: [...(format.takes ?? [])],
    stills: format.stills ?? false,
    sequences: format.writeExchange !== undefined,
    losses: (Object.keys(features) as (keyof typeof features)[]).map((feature) => ({
      feature,
      title: features[feature],
      fate: losses[feature],
    })),
  })),
};
