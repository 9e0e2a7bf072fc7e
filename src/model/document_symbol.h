/*
 * document_symbol.h: the number and symbol of a document, "47/KH-UBND" or "05-NQ/ĐU".
 *
 * State documents are numbered per year (Decree 30/2020/NĐ-CP, article 15 and annex I), those of the Party per type
 * over the whole term of the committee (Guide 36-HD/VPTW). So the same symbol of the same issuer names one document
 * within such a period.
 */
#ifndef MODEL_DOCUMENT_SYMBOL_H
#define MODEL_DOCUMENT_SYMBOL_H

#include "base/text.h"

/* The form under which symbols are compared: lower case, no spaces, no "số" before the number, no zeros at its front.
 */
struct text document_symbol_key(struct arena *arena, struct text symbol);

/* Whether it is written as those of the Party are: a hyphen after the number, a slash before the issuer. */
bool document_symbol_is_party(struct text symbol);

/* Whether two days fall into one period of numbering for a symbol. */
bool document_symbol_shares_period(struct text symbol, int32_t one, int32_t other);

#endif
