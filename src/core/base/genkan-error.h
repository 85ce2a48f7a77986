/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanError:
 * @GENKAN_ERROR_EMPTY: nothing was given
 * @GENKAN_ERROR_TOO_LARGE: larger than the limit of genkan-limits.h
 * @GENKAN_ERROR_NOT_TEXT: bytes that are no text (a program, a picture)
 * @GENKAN_ERROR_UNREADABLE: the file could not be read
 * @GENKAN_ERROR_BROKEN: the content contradicts its own format
 * @GENKAN_ERROR_NEWER_VERSION: made by a newer version of the program
 * @GENKAN_ERROR_NOT_FOUND: no such thing
 * @GENKAN_ERROR_UNAVAILABLE: a part of the system that is needed is missing
 *
 * Causes that a caller can act on. The message is a complete, translated sentence for the person.
 */
typedef enum
{
  GENKAN_ERROR_EMPTY,
  GENKAN_ERROR_TOO_LARGE,
  GENKAN_ERROR_NOT_TEXT,
  GENKAN_ERROR_UNREADABLE,
  GENKAN_ERROR_BROKEN,
  GENKAN_ERROR_NEWER_VERSION,
  GENKAN_ERROR_NOT_FOUND,
  GENKAN_ERROR_UNAVAILABLE,
} GenkanError;

#define GENKAN_ERROR (genkan_error_quark ())
GQuark genkan_error_quark (void);

G_END_DECLS
