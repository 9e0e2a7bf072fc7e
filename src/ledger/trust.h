/*
 * trust.h: which log is believed, and which witnesses must have seen it (C2SP tlog-policy).
 *
 *     log VKEY
 *     witness NAME VKEY
 *     group NAME any|all|COUNT MEMBER...
 *     quorum NAME|none
 *
 * One statement a line; "#" begins a remark; a URL may follow a key and is not used here. Members are witnesses or
 * groups named before. The quorum is named once.
 */
#ifndef LEDGER_TRUST_H
#define LEDGER_TRUST_H

#include "ledger/note.h"

enum { TRUST_LOGS = 16, TRUST_NODES = 64, TRUST_MEMBERS = 32 };

/* A witness, or a group that needs `needed` of its members. */
struct trust_node {
    struct text name;
    bool is_group;
    struct note_key key;
    size_t needed, member_count;
    size_t members[TRUST_MEMBERS]; /* indexes of nodes before this one */
};

struct trust {
    struct note_key logs[TRUST_LOGS];
    size_t log_count;
    struct trust_node nodes[TRUST_NODES];
    size_t node_count;
    size_t quorum; /* index of a node; TRUST_NODES for none */
};

/* False when malformed; `line` is then the number of the line, or 0 where none is wrong and one is missing: that of a
 * log, if the trust has none, else that of the quorum. */
MUST_USE bool trust_parse(struct arena *arena, struct text words, struct trust *trust, size_t *line);

/* Whether the witnesses that have cosigned the note are enough. A forged line is not enough. */
bool trust_quorum_holds(struct arena *arena, const struct trust *trust, const struct note *note);

#endif
