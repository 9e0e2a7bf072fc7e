/*
 * no_order.h: clauses that look like orders and ask nobody for anything. Used by sentence.c and introduction.c alone.
 */
#ifndef EXTRACT_TASK_NO_ORDER_H
#define EXTRACT_TASK_NO_ORDER_H

#include "extract/task/finder.h"

/* The issuer that issues, "nghiêm túc thực hiện" without an object, how much a work matters. */
bool asks_nothing(const struct finder *finder, const struct words *words, const struct order *order,
                  const struct part *part);

/* "Khuyến khích các hộ …; thu gom nước mưa; …": the later clauses say what else is encouraged. "- Các báo cáo về kinh
 * tế; thực hiện ngân sách; …": the item is a list of nouns, and nobody above it is told. */
bool goes_on_with_first(const struct passage *here, const struct part_list *parts, size_t part, bool has_lead);

/* Whether the words [from, end) tell what the issuer decides itself, "Đồng ý chủ trương …", also behind a title. */
bool tells_decision(const struct words *words, size_t from, size_t end);

/* "Đồng ý chủ trương …; kết thúc hoạt động …. Lập tổ chức mới …": what the issuer decides, up to units that are told.
 */
bool is_decision(const struct words *words, const struct part *part, const struct order *order, bool has_lead,
                 bool was_decision);

/* Whether the item that ends before `end` only names a thing though it opens with a word that is a verb as well:
 * "Báo cáo công tác của Thường trực", "Bổ sung quỹ: 20 triệu đồng". Where nobody is told, it is no work. */
bool names_thing(const struct words *words, size_t end);

#endif
