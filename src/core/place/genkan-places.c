/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-places.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "genkan-error.h"

#ifdef HAVE_LIBLOC
#include <libloc/database.h>
#include <libloc/libloc.h>
#include <libloc/network.h>
#endif

#define NAME_LENGTH 120

struct _GenkanPlaces
{
  gatomicrefcount      refs;
#ifdef HAVE_LIBLOC
  struct loc_ctx      *context;
  struct loc_database *database;
#endif
};

G_DEFINE_BOXED_TYPE (GenkanPlaces, genkan_places, genkan_places_ref, genkan_places_unref)

#ifdef HAVE_LIBLOC

/* The library would write to the terminal; what goes wrong is told by what it returns. */
static void
log_cb (struct loc_ctx *context,
        int             priority,
        const char     *file,
        int             line,
        const char     *function,
        const char     *format,
        va_list         arguments)
{
}

static gboolean
open_database (GenkanPlaces  *self,
               FILE          *file,
               GError       **error)
{
  if (loc_new (&self->context) != 0)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE, _("The list of places cannot be used here."));
      return FALSE;
    }
  loc_set_log_fn (self->context, log_cb);

  /* it keeps the file open for itself */
  if (loc_database_new (self->context, &self->database, file) != 0)
    {
      self->database = NULL;
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_BROKEN, _("The list of places is damaged. Please install it again."));
      return FALSE;
    }

  return TRUE;
}

/* Satellites, anonymous lines and addresses that stand in many countries at once say nothing about a place. */
static gboolean
has_place (struct loc_network *network)
{
  static const enum loc_network_flags nowhere[] = {
    LOC_NETWORK_FLAG_ANONYMOUS_PROXY, LOC_NETWORK_FLAG_SATELLITE_PROVIDER, LOC_NETWORK_FLAG_ANYCAST,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (nowhere); i++)
    {
      if (loc_network_has_flag (network, nowhere[i]))
        return FALSE;
    }

  return TRUE;
}

/* ISO 3166 gives away AA, QM to QZ, XA to XZ and ZZ for private use, so no country has them; EU and AP are none. */
static gboolean
is_country (const char *code)
{
  return g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) && code[2] == '\0' && code[0] != 'X' &&
         !g_str_equal (code, "AA") && !g_str_equal (code, "ZZ") && !(code[0] == 'Q' && code[1] >= 'M') &&
         !g_str_equal (code, "EU") && !g_str_equal (code, "AP");
}

#endif

/**
 * genkan_places_open:
 * @path: of a database in the format of libloc
 *
 * Returns: (transfer full) (nullable): the list; %NULL with GENKAN_ERROR_UNAVAILABLE when there is none or this program
 *   was built without it, GENKAN_ERROR_BROKEN when it is damaged
 */
GenkanPlaces *
genkan_places_open (const char  *path,
                    GError     **error)
{
#ifdef HAVE_LIBLOC
  g_autoptr (GenkanPlaces) self = NULL;
  FILE *file;
  gboolean is_open;
#endif

  g_return_val_if_fail (path != NULL, NULL);

#ifdef HAVE_LIBLOC
  file = g_file_test (path, G_FILE_TEST_IS_REGULAR) ? fopen (path, "rbe") : NULL;
  if (file == NULL)
    {
      g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE, _("The list of places is not installed."));
      return NULL;
    }

  self = g_new0 (GenkanPlaces, 1);
  g_atomic_ref_count_init (&self->refs);
  is_open = open_database (self, file, error);
  fclose (file);

  return is_open ? g_steal_pointer (&self) : NULL;
#else
  g_set_error_literal (error, GENKAN_ERROR, GENKAN_ERROR_UNAVAILABLE, _("This program was built without the list of places."));
  return NULL;
#endif
}

GenkanPlaces *
genkan_places_ref (GenkanPlaces *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);

  return self;
}

void
genkan_places_unref (GenkanPlaces *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

#ifdef HAVE_LIBLOC
  if (self->database != NULL)
    loc_database_unref (self->database);
  if (self->context != NULL)
    loc_unref (self->context);
#endif
  g_free (self);
}

/**
 * genkan_places_dup_country:
 * @address: a number on the internet, IPv4 or IPv6, as text
 *
 * Returns: (transfer full) (nullable): the code of the country (ISO 3166-1) where its owner registered it; %NULL when the
 *   list does not say, or when it is no number that the whole internet knows
 */
char *
genkan_places_dup_country (GenkanPlaces *self,
                           const char   *address)
{
  g_autoptr (GInetAddress) parsed = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  parsed = g_inet_address_new_from_string (address);
  if (parsed == NULL || g_inet_address_get_is_site_local (parsed) || g_inet_address_get_is_loopback (parsed) ||
      g_inet_address_get_is_link_local (parsed) || g_inet_address_get_is_any (parsed) || g_inet_address_get_is_multicast (parsed))
    return NULL;

#ifdef HAVE_LIBLOC
  {
    g_autofree char *plain = g_inet_address_to_string (parsed);
    struct loc_network *network = NULL;
    const char *code;
    char *country = NULL;

    if (loc_database_lookup_from_string (self->database, plain, &network) != 0 || network == NULL)
      return NULL;
    code = loc_network_get_country_code (network);
    if (code != NULL && has_place (network) && is_country (code))
      country = g_strdup (code);
    loc_network_unref (network);

    return country;
  }
#else
  return NULL;
#endif
}

/** Returns: (transfer full) (nullable): when the list was made */
GDateTime *
genkan_places_dup_date (GenkanPlaces *self)
{
  g_return_val_if_fail (self != NULL, NULL);

#ifdef HAVE_LIBLOC
  return g_date_time_new_from_unix_utc (loc_database_created_at (self->database));
#else
  return NULL;
#endif
}

/**
 * genkan_places_name:
 * @country: a code of ISO 3166-1
 *
 * Returns: (transfer full): the name of the country in the language of the program; the code, when it has none
 */
char *
genkan_places_name (const char *country)
{
  g_autofree char *locale = NULL;
  UChar name[NAME_LENGTH];
  char utf8[NAME_LENGTH * 3 + 1];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (country != NULL, NULL);

  locale = g_strconcat ("und_", country, NULL);
  /* Translators: the code of your language, such as “de”. Names of countries are taken from it. */
  length = uloc_getDisplayCountry (locale, C_("code of this language", "en"), name, NAME_LENGTH, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING || length == 0)
    return g_strdup (country);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, length, &status);

  return g_strdup (U_SUCCESS (status) ? utf8 : country);
}
