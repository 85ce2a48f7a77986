/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GenkanFamilyError:
 * @GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT: the passphrase is too short to protect anything
 * @GENKAN_FAMILY_ERROR_NOT_FAMILY_FILE: some other file
 * @GENKAN_FAMILY_ERROR_NEWER_VERSION: written by a newer version of the program
 * @GENKAN_FAMILY_ERROR_PASSPHRASE: the passphrase is not right, or the beginning was changed: nobody can tell these two apart
 * @GENKAN_FAMILY_ERROR_TRUNCATED: the end is missing
 * @GENKAN_FAMILY_ERROR_ALTERED: changed after it was written
 * @GENKAN_FAMILY_ERROR_TOO_LARGE: larger than the limits, or asks for more memory than they allow
 * @GENKAN_FAMILY_ERROR_BROKEN: opened, but what is inside cannot be understood
 * @GENKAN_FAMILY_ERROR_UNREADABLE: the file could not be read
 * @GENKAN_FAMILY_ERROR_NOT_WRITTEN: the file could not be written; what stood there before still does
 * @GENKAN_FAMILY_ERROR_NO_MEMORY: this computer has not enough free memory for the key
 *
 * Causes that a caller can act on. The message is a complete, translated sentence for the person.
 */
typedef enum
{
  GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT,
  GENKAN_FAMILY_ERROR_NOT_FAMILY_FILE,
  GENKAN_FAMILY_ERROR_NEWER_VERSION,
  GENKAN_FAMILY_ERROR_PASSPHRASE,
  GENKAN_FAMILY_ERROR_TRUNCATED,
  GENKAN_FAMILY_ERROR_ALTERED,
  GENKAN_FAMILY_ERROR_TOO_LARGE,
  GENKAN_FAMILY_ERROR_BROKEN,
  GENKAN_FAMILY_ERROR_UNREADABLE,
  GENKAN_FAMILY_ERROR_NOT_WRITTEN,
  GENKAN_FAMILY_ERROR_NO_MEMORY,
} GenkanFamilyError;

#define GENKAN_FAMILY_ERROR (genkan_family_error_quark ())
GQuark genkan_family_error_quark (void);

G_END_DECLS
