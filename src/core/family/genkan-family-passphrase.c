/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-passphrase.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "genkan-family-error.h"

struct _GenkanFamilyPassphrase
{
  gatomicrefcount refs;
  gsize           length;
  char            text[GENKAN_FAMILY_PASSPHRASE_MAX + 1];
};

/* The same letters, however the keyboard or the file wrote them: が can be one character or two. What GLib needs in
 * between is wiped. */
static char *
normalize (const char *text,
           gsize       length)
{
  return g_utf8_validate_len (text, length, NULL) ? g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC) : NULL;
}

/**
 * genkan_family_passphrase_new:
 * @text: what the person typed; the caller wipes it
 * @length: in bytes
 *
 * Letters are normalised (NFC), so that the passphrase fits on every keyboard. What is longer than
 * %GENKAN_FAMILY_PASSPHRASE_MAX counts up to there.
 *
 * Returns: (transfer full) (nullable): %NULL when the system has no memory for secrets
 */
GenkanFamilyPassphrase *
genkan_family_passphrase_new (const char *text,
                              gsize       length)
{
  GenkanFamilyPassphrase *self;
  char *normal;

  g_return_val_if_fail (text != NULL, NULL);

  if (sodium_init () < 0)
    return NULL;
  self = sodium_malloc (sizeof *self);
  if (self == NULL)
    return NULL;

  memset (self, 0, sizeof *self);
  g_atomic_ref_count_init (&self->refs);
  normal = normalize (text, length);
  if (normal != NULL)
    {
      gsize n = strlen (normal);

      self->length = MIN (n, GENKAN_FAMILY_PASSPHRASE_MAX);
      memcpy (self->text, normal, self->length);
      sodium_memzero (normal, n);
      g_free (normal);
    }
  else
    {
      self->length = MIN (length, GENKAN_FAMILY_PASSPHRASE_MAX);
      memcpy (self->text, text, self->length);
    }

  return self;
}

GenkanFamilyPassphrase *
genkan_family_passphrase_ref (GenkanFamilyPassphrase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

/** The last one wipes it. */
void
genkan_family_passphrase_unref (GenkanFamilyPassphrase *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->refs))
    sodium_free (self);
}

/** Returns: %FALSE with GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT when it is too short for a new file */
gboolean
genkan_family_passphrase_is_long_enough (const GenkanFamilyPassphrase *self,
                                         GError                      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (g_utf8_strlen (self->text, (gssize) self->length) >= GENKAN_FAMILY_PASSPHRASE_MIN)
    return TRUE;

  g_set_error (error, GENKAN_FAMILY_ERROR, GENKAN_FAMILY_ERROR_PASSPHRASE_SHORT,
               /* Translators: %d is a number of letters */
               _("This passphrase is too short. Please use at least %d letters, for example three or four words."),
               GENKAN_FAMILY_PASSPHRASE_MIN);

  return FALSE;
}

/** Returns: (transfer none): the normalised letters; not to be copied elsewhere */
const char *
genkan_family_passphrase_peek (const GenkanFamilyPassphrase *self,
                               gsize                        *length)
{
  g_return_val_if_fail (self != NULL, NULL);

  *length = self->length;

  return self->text;
}
