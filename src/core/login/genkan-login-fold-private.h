/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanLoginFolded: words of a screen in the form in which rules look for them.
 * @text: NUL-terminated; one line, small letters, letters that cameras mistake for each other made one, no spaces but
 *   between Latin words
 * @source: for each byte of @text, where its letter begins in the original
 * @source_end: for each byte of @text, where its letter ends in the original
 */
typedef struct
{
  char    *text;
  gsize    length;
  guint32 *source;
  guint32 *source_end;
} GenkanLoginFolded;

GenkanLoginFolded *_genkan_login_folded_new      (const char        *text,
                                                  gsize              length);
void               _genkan_login_folded_free     (GenkanLoginFolded *folded);
gunichar           _genkan_login_fold_letter     (gunichar           c);
char              *_genkan_login_fold_pattern    (const char        *pattern,
                                                  const char       **problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GenkanLoginFolded, _genkan_login_folded_free)

G_END_DECLS
