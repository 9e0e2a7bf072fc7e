#include "ledger/trust.h"

#include "base/arena.h"
#include "ledger/cosignature.h"

static size_t find_node(const struct trust *trust, struct text name)
{
    for (size_t i = 0; i < trust->node_count; i++)
        if (text_equal(trust->nodes[i].name, name))
            return i;
    return TRUST_NODES;
}

/* The next word of a line; empty at its end. */
static struct text take_word(struct text *line)
{
    struct text word;
    *line = text_trim(*line);
    return text_split(line, ' ', &word) ? word : TEXT_NONE;
}

static bool read_log(struct arena *arena, struct trust *trust, struct text *line)
{
    struct note_key *log = &trust->logs[trust->log_count];
    if (trust->log_count == TRUST_LOGS || !note_key_parse(arena, take_word(line), log) || log->type != NOTE_ED25519)
        return false;
    trust->log_count++;
    take_word(line); /* a URL */
    return true;
}

/* The next node, named by the next word, which no other has and which is not "none". */
static struct trust_node *begin_node(struct trust *trust, struct text *line)
{
    struct text name = take_word(line);
    if (trust->node_count == TRUST_NODES || text_is_empty(name) || text_equal(name, TEXT("none")) ||
        find_node(trust, name) != TRUST_NODES)
        return NULL;
    struct trust_node *node = &trust->nodes[trust->node_count];
    *node = (struct trust_node){.name = name};
    return node;
}

static bool read_witness(struct arena *arena, struct trust *trust, struct text *line)
{
    struct trust_node *node = begin_node(trust, line);
    if (!node || !note_key_parse(arena, take_word(line), &node->key) || node->key.type != NOTE_COSIGNATURE)
        return false;
    for (size_t i = 0; i < trust->node_count; i++)
        if (!trust->nodes[i].is_group && memcmp(trust->nodes[i].key.key.at, node->key.key.at, SIGN_PUBLIC_BYTES) == 0)
            return false;
    trust->node_count++;
    take_word(line); /* a URL */
    return true;
}

static bool read_needed(struct text word, struct trust_node *group)
{
    uint64_t needed;
    if (text_equal(word, TEXT("any")))
        needed = 1;
    else if (text_equal(word, TEXT("all")))
        needed = group->member_count;
    else if (!text_to_number(word, TRUST_MEMBERS, &needed))
        return false;
    group->needed = needed;
    return needed >= 1 && needed <= group->member_count;
}

static bool read_group(struct trust *trust, struct text *line)
{
    struct trust_node *group = begin_node(trust, line);
    if (!group)
        return false;
    group->is_group = true;
    struct text needed = take_word(line);
    for (struct text word = take_word(line); !text_is_empty(word); word = take_word(line)) {
        size_t member = find_node(trust, word);
        if (member == TRUST_NODES || group->member_count == TRUST_MEMBERS)
            return false;
        group->members[group->member_count++] = member;
    }
    trust->node_count++;
    return read_needed(needed, group);
}

static bool read_quorum(struct trust *trust, struct text *line)
{
    struct text name = take_word(line);
    trust->quorum = find_node(trust, name);
    return trust->quorum != TRUST_NODES || text_equal(name, TEXT("none"));
}

static bool read_statement(struct arena *arena, struct trust *trust, struct text *line, bool *has_quorum)
{
    struct text word = take_word(line);
    if (text_equal(word, TEXT("log")))
        return read_log(arena, trust, line);
    if (text_equal(word, TEXT("witness")))
        return read_witness(arena, trust, line);
    if (text_equal(word, TEXT("group")))
        return read_group(trust, line);
    bool is_second_quorum = *has_quorum;
    *has_quorum = true;
    return text_equal(word, TEXT("quorum")) && !is_second_quorum && read_quorum(trust, line);
}

bool trust_parse(struct arena *arena, struct text words, struct trust *trust, size_t *line)
{
    struct text rest = words, statement;
    bool has_quorum = false;
    *trust = (struct trust){.quorum = TRUST_NODES};
    for (*line = 1; text_split(&rest, '\n', &statement); ++*line) {
        statement = text_trim(text_slice(statement, 0, text_find_byte(statement, '#')));
        if (!text_is_empty(statement) &&
            (!read_statement(arena, trust, &statement, &has_quorum) || !text_is_empty(text_trim(statement))))
            return false;
    }
    *line = 0;
    return trust->log_count > 0 && has_quorum;
}

static bool node_holds(struct arena *arena, const struct trust *trust, size_t index, const struct note *note)
{
    const struct trust_node *node = &trust->nodes[index];
    uint64_t time_s;
    if (!node->is_group)
        return cosignature_check(arena, note, &node->key, &time_s) == NOTE_SIGNED;
    size_t holding = 0;
    for (size_t i = 0; i < node->member_count && holding < node->needed; i++)
        holding += node_holds(arena, trust, node->members[i], note);
    return holding >= node->needed;
}

bool trust_quorum_holds(struct arena *arena, const struct trust *trust, const struct note *note)
{
    return trust->quorum == TRUST_NODES || node_holds(arena, trust, trust->quorum, note);
}
