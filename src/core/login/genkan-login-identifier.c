/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-login-identifier.h"

#include <glib/gi18n.h>
#include <string.h>

#include "genkan-fact-origin.h"
#include "genkan-login-typed-private.h"

typedef struct
{
  const GenkanIdKind *kind;
  GRegex             *pattern;  /* NULL when it has none, or one that fits nearly everything */
} Kind;

/* What is known by its shape alone, whatever the service. */
typedef enum
{
  SHAPE_MAIL,
  SHAPE_PHONE,
  N_SHAPES,
} Shape;

struct _GenkanLoginInspector
{
  GenkanCatalog *catalog;
  GArray        *kinds;
  GPtrArray     *domains;
  GRegex        *shapes[N_SHAPES];
};

static const struct
{
  const char *pattern;
  const char *name;
} shapes[N_SHAPES] = {
  [SHAPE_MAIL] = { "^[a-z0-9._+-]+@[a-z0-9-]+([.][a-z0-9-]+)*[.][a-z]{2,}$", N_("a mail address") },
  [SHAPE_PHONE] = { "^0[5789]0-?[0-9]{4}-?[0-9]{4}$", N_("a mobile number") },
};

static void
kind_clear (gpointer data)
{
  Kind *kind = data;

  g_clear_pointer (&kind->pattern, g_regex_unref);
}

static void
add_kinds (GenkanLoginInspector *self,
           const GenkanIdFacts  *ids)
{
  for (guint i = 0; ids != NULL && i < ids->n_kinds; i++)
    {
      Kind kind = { .kind = &ids->kinds[i] };

      if (kind.kind->pattern != NULL)
        kind.pattern = g_regex_new (kind.kind->pattern, G_REGEX_DOLLAR_ENDONLY | G_REGEX_OPTIMIZE, 0, NULL);
      /* "Three to thirty characters" tells nothing apart. */
      if (kind.pattern != NULL && g_regex_match (kind.pattern, "!?!?!?", 0, NULL))
        g_clear_pointer (&kind.pattern, g_regex_unref);
      g_array_append_val (self->kinds, kind);
    }
}

static void
add_domains (GenkanLoginInspector *self,
             const GenkanService  *service)
{
  for (gsize i = 0; service->customer_mail_domains != NULL && service->customer_mail_domains[i] != NULL; i++)
    g_ptr_array_add (self->domains, (gpointer) service->customer_mail_domains[i]);
}

/**
 * genkan_login_inspector_new:
 * @service: (nullable): whose door it is; without one only what is wrong everywhere is seen
 *
 * Returns: (transfer full): reads nothing from disk later, so that it can look at every key that is pressed
 */
GenkanLoginInspector *
genkan_login_inspector_new (GenkanCatalog       *catalog,
                            const GenkanService *service)
{
  GenkanLoginInspector *self = g_new0 (GenkanLoginInspector, 1);
  const GenkanServiceFacts *facts = service != NULL ? genkan_catalog_get_facts (catalog, service) : NULL;

  self->catalog = genkan_catalog_ref (catalog);
  self->kinds = g_array_new (FALSE, TRUE, sizeof (Kind));
  g_array_set_clear_func (self->kinds, kind_clear);
  self->domains = g_ptr_array_new ();
  add_kinds (self, facts != NULL ? facts->ids : NULL);
  if (service != NULL)
    add_domains (self, service);
  for (guint i = 0; i < genkan_catalog_get_n_services (catalog); i++)
    add_domains (self, genkan_catalog_get_service (catalog, i));
  for (guint i = 0; i < N_SHAPES; i++)
    self->shapes[i] = g_regex_new (shapes[i].pattern, G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY, 0, NULL);

  return self;
}

void
genkan_login_inspector_free (GenkanLoginInspector *inspector)
{
  g_return_if_fail (inspector != NULL);

  for (guint i = 0; i < N_SHAPES; i++)
    g_regex_unref (inspector->shapes[i]);
  g_array_unref (inspector->kinds);
  g_ptr_array_unref (inspector->domains);
  genkan_catalog_unref (inspector->catalog);
  g_free (inspector);
}

static const Kind *
find_kind (GenkanLoginInspector *self,
           const char           *name)
{
  for (guint i = 0; name != NULL && i < self->kinds->len; i++)
    {
      const Kind *kind = &g_array_index (self->kinds, Kind, i);

      if (g_str_equal (kind->kind->kind, name))
        return kind;
    }

  return NULL;
}

/** genkan_login_inspector_has_kind: whether the service has a kind of ID with this token. */
gboolean
genkan_login_inspector_has_kind (GenkanLoginInspector *inspector,
                                 const char           *kind)
{
  return find_kind (inspector, kind) != NULL;
}

static gboolean
is_mail (const char *plain)
{
  const char *at = strchr (plain, '@');

  return at != NULL && at != plain && strchr (at, '.') != NULL;
}

/* Returns: (nullable): the name of another kind of ID that @plain is, letter for letter */
static const char *
find_other (GenkanLoginInspector *self,
            const Kind           *wanted,
            const char           *plain)
{
  g_autofree char *small = g_ascii_strdown (plain, -1);
  const char *name = NULL;

  for (guint i = 0; i < self->kinds->len && name == NULL; i++)
    {
      const Kind *kind = &g_array_index (self->kinds, Kind, i);

      if (kind != wanted && kind->pattern != NULL && g_regex_match (kind->pattern, plain, 0, NULL))
        name = genkan_fact_text (kind->kind->name_ja, kind->kind->name_en);
    }
  for (guint i = 0; i < N_SHAPES && name == NULL && wanted->pattern != NULL; i++)
    {
      if (wanted->kind->example != NULL && g_regex_match (self->shapes[i], wanted->kind->example, 0, NULL))
        continue;
      if (g_regex_match (self->shapes[i], small, 0, NULL))
        name = _(shapes[i].name);
    }
  explicit_bzero (small, strlen (small));

  return name;
}

/* What to make of a text without a pattern: only what is wrong with every ID, or with every number. */
static void
repair_any (const char        *plain,
            const GRegex      *mail,
            GenkanLoginRepair *repair)
{
  gsize n_digits = 0;
  gsize n_mixed = 0;
  gsize n_small = 0;
  gsize n_capital = 0;
  gsize n_hyphens = 0;
  gsize length = strlen (plain);

  if (is_mail (plain))
    {
      _genkan_login_repair (plain, mail, repair);
      if (repair->cost < G_MAXUINT)
        return;
    }
  memset (repair, 0, sizeof *repair);
  g_strlcpy (repair->text, plain, sizeof repair->text);

  for (gsize i = 0; i < length; i++)
    {
      n_digits += g_ascii_isdigit (plain[i]) != 0;
      n_mixed += strchr ("OolI|", plain[i]) != NULL;
      n_small += g_ascii_islower (plain[i]) != 0;
      n_capital += g_ascii_isupper (plain[i]) != 0;
      n_hyphens += plain[i] == '-';
    }
  if (n_digits >= 4 && n_digits > n_mixed && n_digits + n_mixed + n_hyphens == length && n_mixed + n_hyphens > 0)
    {
      gsize n = 0;

      repair->hyphens = n_hyphens > 0;
      for (gsize i = 0; i < length; i++)
        {
          char c = plain[i];

          repair->mixed[i] = strchr ("OolI|", c) != NULL;
          if (c != '-')
            repair->text[n++] = strchr ("Oo", c) != NULL ? '0' : repair->mixed[i] ? '1' : c;
        }
      repair->text[n] = '\0';
    }
  else if (n_capital >= 4 && n_small == 0)
    {
      /* Where capitals count, only the person knows which ones were meant. */
      repair->caps = TRUE;
      repair->is_ambiguous = TRUE;
    }
}

/* The kind that @plain fits best. Returns: (nullable): NULL when it fits none; then @repair is that of a text without a pattern */
static const Kind *
find_best (GenkanLoginInspector *self,
           const char           *plain,
           GenkanLoginRepair    *repair)
{
  const Kind *best = NULL;

  repair->cost = G_MAXUINT;
  for (guint i = 0; i < self->kinds->len; i++)
    {
      const Kind *kind = &g_array_index (self->kinds, Kind, i);
      GenkanLoginRepair other;

      if (kind->pattern == NULL)
        continue;
      _genkan_login_repair (plain, kind->pattern, &other);
      if (other.cost < repair->cost)
        {
          *repair = other;
          best = kind;
        }
      explicit_bzero (&other, sizeof other);
    }
  if (best == NULL)
    repair_any (plain, self->shapes[SHAPE_MAIL], repair);

  return best;
}

static void
mark_repair (GenkanLoginTyped        *typed,
             const GenkanLoginRepair *repair)
{
  if (repair->lost_zero)
    _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_LOST_LEADING_ZERO, typed->letters[typed->at[0]].start, 0);

  for (gsize i = 0; typed->plain[i] != '\0'; i++)
    {
      const GenkanLoginLetter *letter = &typed->letters[typed->at[i]];
      char c = typed->plain[i];

      if (repair->mixed[i])
        _genkan_login_typed_mark (typed, strchr ("0Oo", c) != NULL ? GENKAN_LOGIN_ISSUE_O_0 : GENKAN_LOGIN_ISSUE_L_1_I,
                                  letter->start, letter->length);
      if (repair->hyphens && c == '-')
        _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_HYPHEN, letter->start, letter->length);
      if (repair->caps && g_ascii_isalpha (c) && !repair->mixed[i] && strchr (repair->text, c) == NULL)
        _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_CAPS, letter->start, letter->length);
    }
  if (repair->caps && repair->is_ambiguous)
    _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_CAPS, typed->letters[typed->at[0]].start, typed->letters[typed->at[0]].length);
}

static void
mark_wrong_kind (GenkanLoginTyped      *typed,
                 GenkanLoginIdentifier *result,
                 const Kind            *wanted,
                 const char            *looks_like)
{
  const GenkanLoginLetter *last = &typed->letters[typed->n_letters - 1];

  _genkan_login_typed_mark (typed, GENKAN_LOGIN_ISSUE_WRONG_KIND, typed->letters[0].start,
                            last->start + last->length - typed->letters[0].start);
  result->looks_like = g_strdup (looks_like);
  result->is_unfinished = looks_like == NULL && wanted->kind->example != NULL
                          && strlen (typed->plain) < strlen (wanted->kind->example);
}

/* An inner space of a mail address may have been a dot or an underscore. */
static gboolean
has_lost_letter (const GenkanLoginTyped *typed)
{
  gboolean has_space = FALSE;

  for (guint i = 0; i < typed->marks->len; i++)
    has_space = has_space || g_array_index (typed->marks, GenkanLoginMark, i).issue == GENKAN_LOGIN_ISSUE_INNER_SPACE;

  return has_space && strchr (typed->plain, '@') != NULL;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const GenkanLoginMark *first = a;
  const GenkanLoginMark *second = b;

  if (first->issue != second->issue)
    return first->issue < second->issue ? -1 : 1;

  return first->start < second->start ? -1 : first->start > second->start;
}

static void
look_at_plain (GenkanLoginInspector  *self,
               const Kind            *wanted,
               GenkanLoginTyped      *typed,
               GenkanLoginIdentifier *result)
{
  GenkanLoginRepair repair;
  const char *other = NULL;

  if (wanted != NULL && wanted->pattern != NULL)
    {
      _genkan_login_repair (typed->plain, wanted->pattern, &repair);
      if (repair.cost > 0)
        other = find_other (self, wanted, typed->plain);
      if (other != NULL)
        repair.cost = G_MAXUINT;
    }
  else if (wanted != NULL)
    {
      repair_any (typed->plain, self->shapes[SHAPE_MAIL], &repair);
      other = find_other (self, wanted, repair.text);
      if (other != NULL)
        repair.cost = G_MAXUINT;
    }
  else
    {
      wanted = find_best (self, typed->plain, &repair);
    }

  if (repair.cost == G_MAXUINT)
    {
      mark_wrong_kind (typed, result, wanted, other);
    }
  else
    {
      if (is_mail (typed->plain))
        _genkan_login_repair_domain (typed->plain, self->domains, &repair);
      mark_repair (typed, &repair);
      result->kind = wanted != NULL ? wanted->kind : NULL;
      result->is_unfinished = repair.lost_zero;
      if (!repair.is_ambiguous && !has_lost_letter (typed))
        result->clean = g_strdup (repair.text);
    }
  explicit_bzero (&repair, sizeof repair);
}

/**
 * genkan_login_inspector_look:
 * @kind: (nullable): token of the kind of ID that this door wants; one that the service does not have counts as %NULL
 * @typed: what the person typed, up to GENKAN_LIMIT_IDENTIFIER bytes; the caller wipes it
 *
 * Returns: (transfer full): what is wrong with it
 */
GenkanLoginIdentifier *
genkan_login_inspector_look (GenkanLoginInspector *inspector,
                             const char           *kind,
                             const char           *typed)
{
  GenkanLoginIdentifier *result = g_new0 (GenkanLoginIdentifier, 1);
  GenkanLoginTyped letters = { 0 };
  gboolean has_kana = FALSE;

  letters.marks = g_array_new (FALSE, FALSE, sizeof (GenkanLoginMark));
  _genkan_login_typed_read (&letters, typed);
  for (guint i = 0; i < letters.marks->len; i++)
    has_kana = has_kana || g_array_index (letters.marks, GenkanLoginMark, i).issue == GENKAN_LOGIN_ISSUE_KANA;

  if (letters.plain[0] != '\0' && !has_kana)
    look_at_plain (inspector, find_kind (inspector, kind), &letters, result);

  g_array_sort (letters.marks, compare_marks);
  result->n_marks = letters.marks->len;
  result->marks = g_memdup2 (letters.marks->data, letters.marks->len * sizeof (GenkanLoginMark));
  _genkan_login_typed_wipe (&letters);

  return result;
}

/** genkan_login_identifier_free: wipes what it holds of the text. */
void
genkan_login_identifier_free (GenkanLoginIdentifier *identifier)
{
  g_return_if_fail (identifier != NULL);

  if (identifier->clean != NULL)
    explicit_bzero (identifier->clean, strlen (identifier->clean));
  g_free (identifier->clean);
  g_free (identifier->looks_like);
  g_free (identifier->marks);
  g_free (identifier);
}

/** genkan_login_identifier_has: whether @issue was seen anywhere. */
gboolean
genkan_login_identifier_has (const GenkanLoginIdentifier *identifier,
                             GenkanLoginIssue             issue)
{
  for (guint i = 0; i < identifier->n_marks; i++)
    {
      if (identifier->marks[i].issue == issue)
        return TRUE;
    }

  return FALSE;
}
