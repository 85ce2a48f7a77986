/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-catalog-rules-private.h"

#include <glib/gi18n.h>
#include <libpsl.h>
#include <string.h>

#include "genkan-catalog-words.h"
#include "genkan-facts-table-private.h"
#include "genkan-limits.h"
#include "genkan-text.h"

#define MAX_NAME 200
#define MAX_SENTENCE 500
#define MAX_PATTERN 100
#define MAX_PHONE 20
#define MAX_ID 40
#define MAX_WORD 40

/* A word that may stand anywhere in a label has to be rarer than three letters can be. */
#define MIN_WORD 2
#define MIN_DISTINCTIVE_WORD 4

/* No catalog is older than the program. */
#define FIRST_YEAR 2020

struct _GenkanCatalogRules
{
  psl_ctx_t *suffixes;
};

/**
 * _genkan_catalog_rules_new:
 *
 * Uses the newest list of public suffixes of the system, or the one inside libpsl.
 */
GenkanCatalogRules *
_genkan_catalog_rules_new (void)
{
  GenkanCatalogRules *rules = g_new0 (GenkanCatalogRules, 1);

  rules->suffixes = psl_latest (NULL);

  return rules;
}

void
_genkan_catalog_rules_free (GenkanCatalogRules *rules)
{
  psl_free (rules->suffixes);
  g_free (rules);
}

static char *
check_id (const char *text)
{
  gsize length = strlen (text);

  if (length == 0 || length > MAX_ID
      || strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") != length
      || text[0] == '-' || text[length - 1] == '-')
    return g_strdup (_("Write it with small Latin letters, digits and hyphens only, such as “my-bank”."));

  return NULL;
}

static char *
check_text (const char *text,
            guint       max_length)
{
  gsize length = strlen (text);

  if (length == 0)
    return g_strdup (_("This text is empty. Fill it in, or leave the whole line out."));
  if (length > max_length)
    return g_strdup_printf (_("This text is too long. Keep it below %u bytes."), max_length);
  if (g_ascii_isspace (text[0]) || g_ascii_isspace (text[length - 1]))
    return g_strdup (_("Remove the space at the beginning or the end."));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (genkan_text_is_invisible (g_utf8_get_char (p)))
        return g_strdup (_("This text contains a character that cannot be seen. Type it again by hand."));
    }

  return NULL;
}

static char *
check_reading (const char *text)
{
  char *problem = check_text (text, MAX_NAME);

  if (problem != NULL)
    return problem;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!(c >= 0x3041 && c <= 0x3096) && c != 0x30fc)
        return g_strdup (_("Write the reading in hiragana only, without spaces."));
    }

  return NULL;
}

static char *
check_date (const char *text)
{
  if (strlen (text) == 10 && text[4] == '-' && text[7] == '-'
      && strspn (text, "0123456789-") == 10 && strcspn (text + 5, "-") == 2 && strcspn (text, "-") == 4)
    {
      int year = atoi (text);
      int month = atoi (text + 5);
      int day = atoi (text + 8);

      if (year >= FIRST_YEAR && g_date_valid_dmy ((GDateDay) day, month, (GDateYear) year))
        return NULL;
    }

  return g_strdup_printf (_("Give the day on which a person last checked the facts, like 2026-11-14, not before %d."), FIRST_YEAR);
}

static char *
check_domain (const char *text)
{
  gsize length = strlen (text);
  guint labels = 0;

  if (strchr (text, '/') != NULL || strchr (text, ':') != NULL)
    return g_strdup (_("Give only the domain, such as “example.co.jp”, not a whole address."));
  if (!g_str_is_ascii (text))
    return g_strdup (_("Write a domain with other than Latin letters in its form that begins with “xn--”."));
  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isupper (*p))
        return g_strdup (_("Write the domain in small letters."));
    }
  if (g_str_has_suffix (text, "."))
    return g_strdup (_("Remove the dot at the end of the domain."));
  if (length == 0 || length > GENKAN_LIMIT_HOST
      || strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-.") != length)
    return g_strdup (_("This is not a domain. It should look like “example.co.jp”."));

  for (const char *label = text; label != NULL; labels++)
    {
      gsize n = strcspn (label, ".");

      if (n == 0 || n > GENKAN_LIMIT_LABEL || label[0] == '-' || label[n - 1] == '-')
        return g_strdup (_("A part of this domain is empty, too long, or begins or ends with a hyphen."));
      if (label[n] == '\0' && strspn (label, "0123456789") == n)
        return g_strdup (_("Numbers alone are no domain."));
      label = label[n] == '.' ? label + n + 1 : NULL;
    }
  if (labels < 2)
    return g_strdup (_("This is only an ending. Give the domain of the company, such as “example.co.jp”."));

  return NULL;
}

static char *
check_official_domain (GenkanCatalogRules *rules,
                       const char         *text)
{
  char *problem = check_domain (text);

  if (problem != NULL)
    return problem;

  if (psl_is_public_suffix (rules->suffixes != NULL ? rules->suffixes : psl_builtin (), text))
    return g_strdup (_("Anybody can get a name below this ending. Give the exact host of the company instead."));

  return NULL;
}

static char *
check_place (const char *text)
{
  const char *path = strchr (text, '/');
  g_autofree char *host = path != NULL ? g_strndup (text, (gsize) (path - text)) : g_strdup (text);

  if (path != NULL)
    {
      for (const char *p = path; *p != '\0'; p++)
        {
          if (!g_ascii_isgraph (*p) || strchr ("?#\\", *p) != NULL)
            return g_strdup (_("A path may have only letters, digits and the usual signs, without “?” and “#”."));
        }
    }

  return check_domain (host);
}

static char *
check_word (const char *text,
            gsize       min_length)
{
  gsize length = strlen (text);

  if (length < min_length || length > MAX_WORD || strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789") != length)
    return g_strdup_printf (_("Write a word of at least %u small Latin letters or digits, without hyphens."), (guint) min_length);

  return NULL;
}

static char *
check_url (const char *text)
{
  g_autoptr (GUri) uri = NULL;
  char *problem;

  if (strlen (text) > GENKAN_LIMIT_ADDRESS || !g_str_is_ascii (text) || strpbrk (text, " \t\r\n\\\"<>") != NULL)
    return g_strdup (_("Write the address as a browser shows it after copying: Latin letters only and no spaces."));

  uri = g_uri_parse (text, G_URI_FLAGS_ENCODED, NULL);
  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_path (uri) == '\0')
    return g_strdup (_("This is not a complete address. It should look like “https://www.example.co.jp/”."));
  if (!g_str_has_prefix (text, "https://"))
    return g_strdup (_("An entry has to begin with “https://”."));
  if (g_uri_get_userinfo (uri) != NULL || g_uri_get_port (uri) != -1)
    return g_strdup (_("Remove the user name or the port number from the address."));

  problem = check_domain (g_uri_get_host (uri));

  return problem;
}

static char *
check_phone (const char *text)
{
  const char *digits = text + (*text == '#' || *text == '+' ? 1 : 0);
  gsize length = strlen (text);

  if (length < 2 || length > MAX_PHONE || strspn (digits, "0123456789-") != strlen (digits)
      || !g_ascii_isdigit (*digits) || !g_ascii_isdigit (text[length - 1]) || strstr (text, "--") != NULL)
    return g_strdup (_("Write the number with digits and hyphens only, such as “0120-000-000” or “#9110”."));

  return NULL;
}

static char *
check_pattern (const char *text)
{
  gsize length = strlen (text);

  if (length > MAX_PATTERN)
    return g_strdup_printf (_("This text is too long. Keep it below %u bytes."), (guint) MAX_PATTERN);
  if (length < 3 || text[0] != '^' || text[length - 1] != '$')
    return g_strdup (_("A pattern has to describe the whole of it: begin with “^” and end with “$”."));

  return _genkan_fact_check_pattern (text, NULL);
}

static char *
check_mail (const char *text)
{
  const char *at = strchr (text, '@');

  if (at == NULL || at == text || strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789._+-") != (gsize) (at - text))
    return g_strdup (_("This is not a mail address. It should look like “info@example.jp”."));

  return check_domain (at + 1);
}

/**
 * _genkan_fact_check_pattern:
 * @example: (nullable): something that has to match
 *
 * Returns: (transfer full) (nullable): what is wrong, or %NULL
 */
char *
_genkan_fact_check_pattern (const char *pattern,
                            const char *example)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOLLAR_ENDONLY, 0, NULL);

  if (regex == NULL)
    return g_strdup (_("This pattern is no regular expression. Look for brackets that are not closed."));
  if (g_regex_match (regex, "", 0, NULL))
    return g_strdup (_("This pattern fits an empty text. Say what has to be there."));
  if (example != NULL && !g_regex_match (regex, example, 0, NULL))
    return g_strdup (_("The example does not fit the pattern. Correct one of them."));

  return NULL;
}

/**
 * _genkan_catalog_rules_check:
 *
 * Returns: (transfer full) (nullable): what is wrong and what to do, as a translated sentence; %NULL when all is well
 */
char *
_genkan_catalog_rules_check (GenkanCatalogRules *rules,
                             GenkanRule          rule,
                             const char         *text)
{
  switch (rule)
    {
    case GENKAN_RULE_ID:
      return check_id (text);
    case GENKAN_RULE_CATEGORY:
      return genkan_catalog_is_word (GENKAN_WORDS_CATEGORY, text)
               ? NULL : g_strdup (_("This category does not exist. The schema file lists those that do."));
    case GENKAN_RULE_PURPOSE:
      return genkan_purpose_is_known (text)
               ? NULL : g_strdup (_("This purpose does not exist. The schema file lists those that do."));
    case GENKAN_RULE_NAME:
      return check_text (text, MAX_NAME);
    case GENKAN_RULE_READING:
      return check_reading (text);
    case GENKAN_RULE_DATE:
      return check_date (text);
    case GENKAN_RULE_OFFICIAL_DOMAIN:
      return check_official_domain (rules, text);
    case GENKAN_RULE_DOMAIN:
      return check_domain (text);
    case GENKAN_RULE_PLACE:
      return check_place (text);
    case GENKAN_RULE_WORD:
      return check_word (text, MIN_WORD);
    case GENKAN_RULE_DISTINCTIVE_WORD:
      return check_word (text, MIN_DISTINCTIVE_WORD);
    case GENKAN_RULE_URL:
      return check_url (text);
    case GENKAN_RULE_SENTENCE:
      return check_text (text, MAX_SENTENCE);
    case GENKAN_RULE_TOKEN:
      return check_id (text);
    case GENKAN_RULE_PHONE:
      return check_phone (text);
    case GENKAN_RULE_PATTERN:
      return check_pattern (text);
    case GENKAN_RULE_MAIL:
      return check_mail (text);
    case GENKAN_RULE_MAIL_HOST:
      return check_domain (text);
    default:
      g_return_val_if_reached (NULL);
    }
}

/** Whether @host equals @domain or ends with a dot and @domain. */
gboolean
_genkan_host_is_below (const char *host,
                       const char *domain)
{
  gsize host_length = strlen (host);
  gsize domain_length = strlen (domain);

  if (host_length == domain_length)
    return g_str_equal (host, domain);

  return host_length > domain_length + 1
         && host[host_length - domain_length - 1] == '.'
         && g_str_equal (host + host_length - domain_length, domain);
}

/** Whether the place is where @host with @path leads; @place_path may be %NULL. */
gboolean
_genkan_place_covers (const char *place_host,
                      const char *place_path,
                      gboolean    with_subdomains,
                      const char *host,
                      const char *path)
{
  gsize length;

  if (with_subdomains ? !_genkan_host_is_below (host, place_host) : !g_str_equal (host, place_host))
    return FALSE;

  if (place_path == NULL)
    return TRUE;

  length = strlen (place_path);
  if (g_ascii_strncasecmp (path, place_path, length) != 0)
    return FALSE;

  /* `/url` is not `/urlaub`. */
  return place_path[length - 1] == '/' || !g_ascii_isalnum (path[length]);
}
