/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanMessageForm: what a pasted text is.
 * @GENKAN_MESSAGE_FORM_ADDRESSES: nothing but addresses, or too little to be a message
 * @GENKAN_MESSAGE_FORM_WORDS: words, and nobody is named who sent them
 * @GENKAN_MESSAGE_FORM_SENT_WORDS: words, and a line such as `From:` before them
 * @GENKAN_MESSAGE_FORM_MAIL: a mail with its headers
 */
typedef enum
{
  GENKAN_MESSAGE_FORM_ADDRESSES,
  GENKAN_MESSAGE_FORM_WORDS,
  GENKAN_MESSAGE_FORM_SENT_WORDS,
  GENKAN_MESSAGE_FORM_MAIL,
} GenkanMessageForm;

GenkanMessageForm genkan_message_form_find (const char *text);

G_END_DECLS
