/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-letters.h"

#include <string.h>
#include <unicode/uidna.h>
#include <unicode/uspoof.h>

#include "genkan-text.h"

#define MAX_SKELETON 512
#define NAME_MINIMUM 4

struct _GenkanUrlLetters
{
  GenkanCatalog  *catalog;
  USpoofChecker  *checker;
  GPtrArray      *skeletons; /* of strings, parallel to names */
  GPtrArray      *names;
  GPtrArray      *services;
};

/** genkan_url_letters_new: nothing is loaded yet. */
GenkanUrlLetters *
genkan_url_letters_new (GenkanCatalog *catalog)
{
  GenkanUrlLetters *self = g_new0 (GenkanUrlLetters, 1);

  self->catalog = genkan_catalog_ref (catalog);

  return self;
}

void
genkan_url_letters_free (GenkanUrlLetters *self)
{
  genkan_catalog_unref (self->catalog);
  g_clear_pointer (&self->checker, uspoof_close);
  g_clear_pointer (&self->skeletons, g_ptr_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_free (self);
}

/* Accents say nothing to the hurried eye; ICU keeps them, so they go first. */
static char *
without_accents (const char *text)
{
  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = apart; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* the sound marks of kana are combining characters too, but they make another letter */
      if (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK || c == 0x3099 || c == 0x309a)
        g_string_append_unichar (out, c);
    }

  return g_utf8_normalize (out->str, -1, G_NORMALIZE_NFC);
}

/* Source: UTS #39 section 4, "Confusable detection". */
static char *
skeleton (GenkanUrlLetters *self,
          const char       *text)
{
  g_autofree char *plain = without_accents (text);
  char buffer[MAX_SKELETON];
  UErrorCode status = U_ZERO_ERROR;
  int32_t n = uspoof_getSkeletonUTF8 (self->checker, 0, plain, -1, buffer, sizeof buffer, &status);

  return U_SUCCESS (status) && n < (int32_t) sizeof buffer ? g_strndup (buffer, (gsize) n) : g_strdup (plain);
}

static void
add (GenkanUrlLetters    *self,
     const GenkanService *service,
     const char          *name)
{
  g_autofree char *folded = genkan_text_fold (name);

  if (g_utf8_strlen (folded, -1) < (g_ascii_isalnum (*folded) ? NAME_MINIMUM : 2))
    return;

  g_ptr_array_add (self->skeletons, skeleton (self, folded));
  g_ptr_array_add (self->names, (gpointer) name);
  g_ptr_array_add (self->services, (gpointer) service);
}

static gboolean
open (GenkanUrlLetters *self)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->checker != NULL)
    return TRUE;

  self->checker = uspoof_open (&status);
  if (U_FAILURE (status))
    {
      self->checker = NULL;
      return FALSE;
    }
  uspoof_setRestrictionLevel (self->checker, USPOOF_HIGHLY_RESTRICTIVE);
  uspoof_setChecks (self->checker, USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS | USPOOF_INVISIBLE, &status);

  self->skeletons = g_ptr_array_new_with_free_func (g_free);
  self->names = g_ptr_array_new ();
  self->services = g_ptr_array_new ();
  for (guint i = 0; i < genkan_catalog_get_n_services (self->catalog); i++)
    {
      const GenkanService *service = genkan_catalog_get_service (self->catalog, i);

      for (gsize j = 0; service->words_anywhere != NULL && service->words_anywhere[j] != NULL; j++)
        add (self, service, service->words_anywhere[j]);
      for (gsize j = 0; service->words_part != NULL && service->words_part[j] != NULL; j++)
        add (self, service, service->words_part[j]);
      add (self, service, service->name_ja);
      for (gsize j = 0; service->aliases != NULL && service->aliases[j] != NULL; j++)
        add (self, service, service->aliases[j]);
    }

  return TRUE;
}

/**
 * genkan_url_letters_dup_unicode:
 * @host: canonical ASCII
 *
 * Returns: (transfer full): @host with its international labels in their own letters, or as it is when that fails
 */
char *
genkan_url_letters_dup_unicode (const char *host)
{
  UErrorCode status = U_ZERO_ERROR;
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  UIDNA *idna = uidna_openUTS46 (UIDNA_NONTRANSITIONAL_TO_UNICODE, &status);
  char buffer[1024];
  int32_t n;

  if (U_FAILURE (status))
    return g_strdup (host);

  n = uidna_nameToUnicodeUTF8 (idna, host, -1, buffer, sizeof buffer, &info, &status);
  uidna_close (idna);

  return U_SUCCESS (status) && n < (int32_t) sizeof buffer ? g_strndup (buffer, (gsize) n) : g_strdup (host);
}

static void
match_label (GenkanUrlLetters      *self,
             const char            *label,
             GenkanUrlLettersMatch *match)
{
  g_autofree char *folded = genkan_text_fold (label);
  g_autofree char *shape = skeleton (self, folded);

  for (guint i = 0; i < self->names->len; i++)
    {
      const char *known = g_ptr_array_index (self->skeletons, i);
      const char *at = strstr (shape, known);

      /* short names only as the whole label: they are inside everything */
      if (at == NULL || (strlen (known) < 5 && !g_str_equal (shape, known)))
        continue;
      if (match->word == NULL || strlen (known) > strlen (match->word))
        {
          const char *name = g_ptr_array_index (self->names, i);
          g_autofree char *name_folded = genkan_text_fold (name);

          match->word = name;
          match->service = g_ptr_array_index (self->services, i);
          match->same_script = strstr (folded, name_folded) != NULL;
        }
    }
}

/**
 * genkan_url_letters_match:
 * @url: with an international host
 * @match: (out caller-allocates): what its letters spell to the eye
 */
void
genkan_url_letters_match (GenkanUrlLetters      *self,
                          const GenkanUrl       *url,
                          GenkanUrlLettersMatch *match)
{
  g_autofree char *unicode = NULL;
  g_auto (GStrv) labels = NULL;

  *match = (GenkanUrlLettersMatch) { NULL, NULL, FALSE, FALSE };
  if (!open (self))
    return;

  unicode = genkan_url_letters_dup_unicode (url->host);
  labels = g_strsplit (unicode, ".", -1);
  for (gsize i = 0; labels[i] != NULL; i++)
    {
      UErrorCode status = U_ZERO_ERROR;

      if (g_str_is_ascii (labels[i]))
        continue;
      match->mixed = match->mixed || uspoof_checkUTF8 (self->checker, labels[i], -1, NULL, &status) != 0;
      match_label (self, labels[i], match);
    }
}
