#include "web/host_names.h"

#include <arpa/inet.h>
#include <unistd.h>

#include "base/fold.h"

enum { ADDRESS_BYTES = INET6_ADDRSTRLEN };

/* "name:80" and "[::1]:80" without the port. */
static struct text without_port(struct text host)
{
    size_t bracket = text_starts(host, TEXT("[")) ? text_find_byte(host, ']') : TEXT_NOT_FOUND;
    size_t from = bracket == TEXT_NOT_FOUND ? 0 : bracket;
    size_t colon = text_find_byte(text_from_offset(host, from), ':');
    return colon == TEXT_NOT_FOUND ? host : text_slice(host, 0, from + colon);
}

static bool is_local(struct text name)
{
    return text_equal(name, TEXT("127.0.0.1")) || text_equal(name, TEXT("[::1]")) ||
           fold_equal(name, TEXT("localhost"));
}

/* No name can be written so: "192.168.1.5", "[fd00::5]". */
static bool is_address(struct text name)
{
    char copy[ADDRESS_BYTES];
    unsigned char address[sizeof(struct in6_addr)];
    bool is_v6 = text_starts(name, TEXT("[")) && text_ends(name, TEXT("]"));
    struct text bare = is_v6 ? text_slice(name, 1, name.len - 1) : name;
    if (bare.len == 0 || bare.len >= sizeof copy)
        return false;
    memcpy(copy, bare.at, bare.len);
    copy[bare.len] = '\0';
    return inet_pton(is_v6 ? AF_INET6 : AF_INET, copy, address) == 1;
}

/* The machine's name, whole, or its first part, alone or as it is told in a small network ("vp.local"). */
static bool is_machine(const char *machine, struct text name)
{
    struct text whole = text_from(machine), rest = whole, first;
    if (!text_split(&rest, '.', &first) || first.len == 0)
        return false;
    struct text start = text_slice(name, 0, first.len), end = text_from_offset(name, first.len);
    return fold_equal(name, whole) || (fold_equal(start, first) && (end.len == 0 || fold_equal(end, TEXT(".local"))));
}

static bool is_given(const struct host_names *names, struct text name)
{
    for (size_t i = 0; i < HOST_NAMES && names->given[i]; i++)
        if (fold_equal(name, text_from(names->given[i])))
            return true;
    return false;
}

bool host_is_ours(const struct host_names *names, struct text host)
{
    struct text name = without_port(host);
    if (name.len == 0)
        return false;
    return is_local(name) || is_given(names, name) ||
           (!names->serves_this_machine_alone && (is_address(name) || is_machine(names->machine, name)));
}

void host_names_ask_machine(struct host_names *names)
{
    if (gethostname(names->machine, sizeof names->machine - 1) != 0)
        names->machine[0] = '\0';
}
