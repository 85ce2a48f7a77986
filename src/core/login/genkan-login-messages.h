/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "genkan-login-cause.h"

G_BEGIN_DECLS

/** GenkanLoginMessages: what the words of login screens mean; compiled at build from data/login. */
typedef struct _GenkanLoginMessages GenkanLoginMessages;

/**
 * GenkanLoginSpan:
 * @start: in bytes in the text that was given, between whole letters; @length likewise
 */
typedef struct
{
  gsize start;
  gsize length;
} GenkanLoginSpan;

/**
 * GenkanLoginMeaning: what a message means.
 * @cause: GENKAN_LOGIN_CAUSE_UNKNOWN when nothing in it is known
 * @is_sure: %FALSE when little speaks for @cause, or something else for another one: then the person should be asked
 * @second: the next likely cause, or GENKAN_LOGIN_CAUSE_UNKNOWN
 * @words: (array length=n_words): the words that @cause rests on, to be marked; in order, not overlapping
 * @tries_left: how many tries the message says are left, or -1
 * @minutes: how long the message says to wait, or GENKAN_LOGIN_NO_MINUTES; comes before the usual time of @cause
 */
typedef struct
{
  GenkanLoginCause cause;
  gboolean         is_sure;
  GenkanLoginCause second;
  GenkanLoginSpan *words;
  guint            n_words;
  int              tries_left;
  int              minutes;
} GenkanLoginMeaning;

GenkanLoginMessages *genkan_login_messages_new         (GBytes              *compiled,
                                                        GError             **error);
GenkanLoginMessages *genkan_login_messages_new_bundled (GError             **error);
void                 genkan_login_messages_free        (GenkanLoginMessages *messages);
const char          *genkan_login_messages_get_date    (GenkanLoginMessages *messages);
GenkanLoginMeaning  *genkan_login_messages_read        (GenkanLoginMessages *messages,
                                                        const char          *text,
                                                        const char          *service);
void                 genkan_login_meaning_free         (GenkanLoginMeaning  *meaning);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanLoginMessages, genkan_login_messages_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanLoginMeaning, genkan_login_meaning_free)

G_END_DECLS
