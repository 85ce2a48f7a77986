/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-catalog.h"

G_BEGIN_DECLS

/** GenkanLoginIssue: what can be wrong with an ID as it was typed. The tokens are a stable interface; see DESIGN.md. */
typedef enum
{
  GENKAN_LOGIN_ISSUE_FULLWIDTH,
  GENKAN_LOGIN_ISSUE_ZERO_WIDTH,
  GENKAN_LOGIN_ISSUE_LEADING_SPACE,
  GENKAN_LOGIN_ISSUE_TRAILING_SPACE,
  GENKAN_LOGIN_ISSUE_INNER_SPACE,
  GENKAN_LOGIN_ISSUE_KANA,
  GENKAN_LOGIN_ISSUE_HYPHEN,
  GENKAN_LOGIN_ISSUE_CAPS,
  GENKAN_LOGIN_ISSUE_O_0,
  GENKAN_LOGIN_ISSUE_L_1_I,
  GENKAN_LOGIN_ISSUE_LOST_LEADING_ZERO,
  GENKAN_LOGIN_ISSUE_WRONG_KIND,
  GENKAN_LOGIN_N_ISSUES,
} GenkanLoginIssue;

/**
 * GenkanLoginMark: one issue at one place.
 * @start: in bytes in the text that was typed; @length is 0 where something is missing
 */
typedef struct
{
  GenkanLoginIssue issue;
  gsize            start;
  gsize            length;
} GenkanLoginMark;

/**
 * GenkanLoginIdentifier: what was seen in an ID. Holds what was typed only in @clean, which is wiped when it is freed.
 * @marks: (array length=n_marks): ordered by issue, then by place; none when nothing is wrong
 * @clean: (nullable): how it was probably meant; %NULL when nobody can tell
 * @kind: (nullable): the kind that @clean fits; belongs to the catalog
 * @looks_like: (nullable): with GENKAN_LOGIN_ISSUE_WRONG_KIND the name of what it looks like instead, translated
 * @is_unfinished: shorter than such IDs are: while the person is typing, nothing should be said about its kind yet
 */
typedef struct
{
  GenkanLoginMark    *marks;
  guint               n_marks;
  char               *clean;
  const GenkanIdKind *kind;
  char               *looks_like;
  gboolean            is_unfinished;
} GenkanLoginIdentifier;

/** GenkanLoginInspector: looks at what is typed as an ID, and keeps nothing of it. */
typedef struct _GenkanLoginInspector GenkanLoginInspector;

GenkanLoginInspector  *genkan_login_inspector_new      (GenkanCatalog         *catalog,
                                                        const GenkanService   *service);
void                   genkan_login_inspector_free     (GenkanLoginInspector  *inspector);
gboolean               genkan_login_inspector_has_kind (GenkanLoginInspector  *inspector,
                                                        const char            *kind);
GenkanLoginIdentifier *genkan_login_inspector_look     (GenkanLoginInspector  *inspector,
                                                        const char            *kind,
                                                        const char            *typed);
void                   genkan_login_identifier_free    (GenkanLoginIdentifier *identifier);
gboolean               genkan_login_identifier_has     (const GenkanLoginIdentifier *identifier,
                                                        GenkanLoginIssue       issue);

const char            *genkan_login_issue_to_token     (GenkanLoginIssue       issue);
const char            *genkan_login_issue_sentence     (GenkanLoginIssue       issue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanLoginInspector, genkan_login_inspector_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanLoginIdentifier, genkan_login_identifier_free)

G_END_DECLS
