/*
 * header.h: reads who issued a document, its number, type, place, date, subject and who signed it.
 *
 * State form (Decree 30/2020/NĐ-CP, Circular 55/2005/TTLT before it) and Party form (Guide 36-HD/VPTW). What the
 * document does not show stays without words; where the head is lost, the annex line "(Kèm theo Công văn số … ngày …)"
 * counts. Letters of other alphabets inside a symbol are read as the Latin ones they look like.
 */
#ifndef EXTRACT_HEAD_HEADER_H
#define EXTRACT_HEAD_HEADER_H

#include "model/reading.h"

void header_read(struct arena *arena, const struct read_text *text, struct header *header);

#endif
