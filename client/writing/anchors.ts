// Ids of the parts of the form on the page: where the list at the left, the focus and the notes of the margin find them.
import type { SectionId } from './sections.ts';

/** Ids of a part and of its heading. */
export const sectionAnchor = (id: SectionId): string => `apartado-${id}`;
export const headingAnchor = (id: SectionId): string => `apartado-${id}-titulo`;
