/*
 * proof_words.h: what the commands about proofs say.
 */
#ifndef CLI_PROOF_WORDS_H
#define CLI_PROOF_WORDS_H

#include "base/buffer.h"

struct check_answer;
struct growth_report;
struct session;
struct tile_report;
struct witness_report;

void proof_say_growth(struct session *session, struct buffer *to, const struct growth_report *report, bool as_json);
void proof_say_tiles(struct session *session, struct buffer *to, const struct tile_report *report, bool as_json);
void proof_say_check(struct session *session, struct buffer *to, const struct check_answer *answer, bool as_json);
void proof_say_witness(struct session *session, struct buffer *to, const struct witness_report *report, bool as_json);

#endif
