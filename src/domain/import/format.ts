/**
 * What a format is: how it is recognised and how it is read. One file a format stands in formats/; detect.ts holds their order.
 */
import type { ImportFormat, Service } from '../memory/model.ts';
import type { Document } from './document.ts';
import type { Reading } from './reading.ts';

/**
 * `recognises` is quick and never throws. `read` answers null when the document cannot be of this format; a reading without items is for the
 * caller to judge. `service` is the format's own, used when the dump names none.
 */
export type Format = Readonly<{
  format: ImportFormat;
  service: Service | null;
  recognises: (document: Document) => boolean;
  read: (document: Document) => Reading | null;
}>;
