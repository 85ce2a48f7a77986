/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-shape.h"

#include <string.h>

/* How many steps a group has, and its name in data/address/shape.json. */
static const struct
{
  const char *name;
  guint       n_steps;
} groups[GENKAN_URL_SHAPE_N_GROUPS] = {
  [GENKAN_URL_SHAPE_NAME_LENGTH] = { "name-length", 10 },
  [GENKAN_URL_SHAPE_NAME_DIGITS] = { "name-digits", 6 },
  [GENKAN_URL_SHAPE_NAME_VOWELS] = { "name-vowels", 6 },
  [GENKAN_URL_SHAPE_NAME_CONSONANTS] = { "name-consonants", 6 },
  [GENKAN_URL_SHAPE_NAME_TURNS] = { "name-turns", 5 },
  [GENKAN_URL_SHAPE_NAME_ODDNESS] = { "name-oddness", 10 },
  [GENKAN_URL_SHAPE_NAME_ODDNESS_LENGTH] = { "name-oddness-length", 20 },
  [GENKAN_URL_SHAPE_NAME_HYPHENS] = { "name-hyphens", 4 },
  [GENKAN_URL_SHAPE_TENANT_NAME_LENGTH] = { "tenant-name-length", 7 },
  [GENKAN_URL_SHAPE_TENANT_NAME_ODDNESS] = { "tenant-name-oddness", 6 },
  [GENKAN_URL_SHAPE_TENANT_NAME_DIGITS] = { "tenant-name-digits", 5 },
  [GENKAN_URL_SHAPE_WWW] = { "www", 2 },
  [GENKAN_URL_SHAPE_SUBDOMAINS] = { "subdomains", 5 },
  [GENKAN_URL_SHAPE_SUBDOMAIN_LENGTH] = { "subdomain-length", 7 },
  [GENKAN_URL_SHAPE_SUBDOMAIN_DIGITS] = { "subdomain-digits", 5 },
  [GENKAN_URL_SHAPE_SUBDOMAIN_ODDNESS] = { "subdomain-oddness", 6 },
  [GENKAN_URL_SHAPE_PATH_DEPTH] = { "path-depth", 6 },
  [GENKAN_URL_SHAPE_PATH_LENGTH] = { "path-length", 8 },
  [GENKAN_URL_SHAPE_PATH_FIRST] = { "path-first", 26 },
  [GENKAN_URL_SHAPE_PATH_ENDING] = { "path-ending", 6 },
  [GENKAN_URL_SHAPE_QUERY] = { "query", 6 },
  [GENKAN_URL_SHAPE_FRAGMENT] = { "fragment", 3 },
  [GENKAN_URL_SHAPE_OWNER_SIGN] = { "owner-sign", 8 },
  [GENKAN_URL_SHAPE_SUBDOMAIN_SIGN] = { "subdomain-sign", 8 },
  [GENKAN_URL_SHAPE_PATH_SIGN] = { "path-sign", 8 },
  [GENKAN_URL_SHAPE_STOCK_WORD] = { "stock-word", 8 },
  [GENKAN_URL_SHAPE_PLACE] = { "place", 4 },
};

/* The step of @value: how many of the ascending @edges lie below it. */
static inline guint
step_of (double        value,
         const double *edges,
         guint         n_edges)
{
  guint i = 0;

  while (i < n_edges && value > edges[i])
    i++;

  return i;
}

#define STEP(value, ...) \
  step_of ((value), (const double[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const double[]) { __VA_ARGS__ })))

typedef struct
{
  guint  length;
  double digits;
  double vowels;
  guint  consonants;
  guint  turns;
  guint  hyphens;
} Letters;

static void
read_letters (Letters    *self,
              const char *name,
              guint       length)
{
  guint digits = 0;
  guint letters = 0;
  guint vowels = 0;
  guint run = 0;
  char before = '-';

  *self = (Letters) { .length = length };
  for (guint i = 0; i < length; i++)
    {
      char c = name[i];
      gboolean is_digit = g_ascii_isdigit (c);
      gboolean is_letter = g_ascii_isalpha (c);
      gboolean is_vowel = is_letter && strchr ("aeiouy", c) != NULL;

      digits += is_digit;
      letters += is_letter;
      vowels += is_vowel;
      run = is_letter && !is_vowel ? run + 1 : 0;
      self->consonants = MAX (self->consonants, run);
      self->hyphens += c == '-';
      self->turns += before != '-' && c != '-' && (g_ascii_isdigit (before) != 0) != is_digit;
      before = c;
    }

  self->digits = length > 0 ? (double) digits / length : 0;
  self->vowels = letters > 0 ? (double) vowels / letters : 0;
}

static void
read_name (GenkanUrlShape  *self,
           const GenkanUrl *url,
           GenkanUrlModel  *model)
{
  const char *name = url->host + url->owner_start;
  guint length = url->suffix_start > url->owner_start ? url->suffix_start - url->owner_start - 1 : 0;
  double oddness = genkan_url_model_get_name_oddness (model, name, length);
  Letters letters;

  read_letters (&letters, name, length);
  self->oddness = STEP (oddness, 2.8, 3.4);

  if (url->tenant)
    {
      self->steps[GENKAN_URL_SHAPE_TENANT_NAME_LENGTH] = (guint8) (1 + STEP (length, 5, 8, 12, 17, 24));
      self->steps[GENKAN_URL_SHAPE_TENANT_NAME_ODDNESS] = (guint8) (1 + STEP (oddness, 2.4, 2.8, 3.2, 3.7));
      self->steps[GENKAN_URL_SHAPE_TENANT_NAME_DIGITS] = (guint8) (1 + STEP (letters.digits, 0, 0.2, 0.5));
      return;
    }

  self->steps[GENKAN_URL_SHAPE_NAME_LENGTH] = (guint8) STEP (length, 3, 4, 5, 6, 8, 10, 13, 17, 24);
  self->steps[GENKAN_URL_SHAPE_NAME_DIGITS] = (guint8) STEP (letters.digits, 0, 0.15, 0.3, 0.5, 0.99);
  self->steps[GENKAN_URL_SHAPE_NAME_VOWELS] = (guint8) STEP (letters.vowels, 0, 0.15, 0.25, 0.35, 0.5);
  self->steps[GENKAN_URL_SHAPE_NAME_CONSONANTS] = (guint8) STEP (letters.consonants, 2, 3, 4, 5, 6);
  self->steps[GENKAN_URL_SHAPE_NAME_TURNS] = (guint8) STEP (letters.turns, 0, 1, 2, 3);
  self->steps[GENKAN_URL_SHAPE_NAME_ODDNESS] =
    (guint8) STEP (oddness, 2.2, 2.4, 2.6, 2.8, 3.0, 3.2, 3.4, 3.7, 4.2);
  self->steps[GENKAN_URL_SHAPE_NAME_ODDNESS_LENGTH] =
    (guint8) (4 * STEP (oddness, 2.4, 2.8, 3.2, 3.7) + STEP (length, 5, 8, 12));
  self->steps[GENKAN_URL_SHAPE_NAME_HYPHENS] = (guint8) STEP (letters.hyphens, 0, 1, 2);
}

static void
read_subdomains (GenkanUrlShape  *self,
                 const GenkanUrl *url,
                 GenkanUrlModel  *model)
{
  guint n = 0;
  guint longest = 0;
  guint longest_length = 0;

  for (guint i = 0; i < url->n_labels && url->label_start[i] < url->owner_start; i++)
    {
      guint length = url->label_start[i + 1] - url->label_start[i] - 1;

      if (length == 3 && memcmp (url->host + url->label_start[i], "www", 3) == 0)
        {
          self->steps[GENKAN_URL_SHAPE_WWW] = 1;
          continue;
        }
      n++;
      if (length > longest_length)
        {
          longest = url->label_start[i];
          longest_length = length;
        }
    }

  self->steps[GENKAN_URL_SHAPE_SUBDOMAINS] = (guint8) MIN (n, 4);
  if (n > 0)
    {
      Letters letters;

      read_letters (&letters, url->host + longest, longest_length);
      self->steps[GENKAN_URL_SHAPE_SUBDOMAIN_LENGTH] = (guint8) (1 + STEP (longest_length, 3, 5, 8, 12, 18));
      self->steps[GENKAN_URL_SHAPE_SUBDOMAIN_DIGITS] = (guint8) (1 + STEP (letters.digits, 0, 0.2, 0.5));
      self->steps[GENKAN_URL_SHAPE_SUBDOMAIN_ODDNESS] =
        (guint8) (1 + STEP (genkan_url_model_get_name_oddness (model, url->host + longest, longest_length), 2.4, 2.8, 3.2, 3.7));
    }
}

static guint
ending_of (const char *path,
           guint       length)
{
  static const char * const endings[] = { ".html", ".htm", ".php" };

  if (length <= 1)
    return 0;
  if (path[length - 1] == '/')
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (length > n && g_ascii_strncasecmp (path + length - n, endings[i], n) == 0)
        return i == 2 ? 3 : 2;
    }

  return memchr (path + (length > 6 ? length - 6 : 0), '.', MIN (length, 6)) != NULL ? 4 : 5;
}

static void
read_path (GenkanUrlShape  *self,
           const GenkanUrl *url,
           GenkanUrlModel  *model)
{
  const char *rest = url->text + url->rest.start;
  guint length = MIN (url->rest.length, 512);
  guint path_length = 0;
  guint query = length;
  guint fragment = length;
  guint depth = 0;
  guint equals = 0;
  guint first = 1;

  while (path_length < length && rest[path_length] != '?' && rest[path_length] != '#')
    {
      depth += path_length > 0 && rest[path_length] != '/' && rest[path_length - 1] == '/';
      path_length++;
    }
  for (guint i = path_length; i < length; i++)
    {
      if (rest[i] == '#' && fragment == length)
        fragment = i;
      else if (rest[i] == '?' && query == length && fragment == length)
        query = i;
      else if (rest[i] == '=' && query < length)
        equals++;
    }

  self->steps[GENKAN_URL_SHAPE_PATH_DEPTH] = (guint8) MIN (depth, 5);
  self->steps[GENKAN_URL_SHAPE_PATH_LENGTH] = (guint8) STEP (path_length, 1, 5, 9, 13, 21, 41, 81);
  self->steps[GENKAN_URL_SHAPE_PATH_ENDING] = (guint8) ending_of (rest, path_length);
  self->steps[GENKAN_URL_SHAPE_QUERY] = (guint8) (query == length ? 0 : 1 + STEP (equals, 0, 1, 2, 4));
  self->steps[GENKAN_URL_SHAPE_FRAGMENT] =
    (guint8) (fragment >= length ? 0 : fragment + 1 < length && rest[fragment + 1] == '/' ? 2 : 1);

  while (first < path_length && g_ascii_isalnum (rest[first]))
    first++;
  if (first > 1 && (first == path_length || rest[first] == '/'))
    {
      char word[32];
      guint n = MIN (first - 1, (guint) sizeof word);

      for (guint i = 0; i < n; i++)
        word[i] = g_ascii_tolower (rest[1 + i]);
      self->steps[GENKAN_URL_SHAPE_PATH_FIRST] =
        (guint8) (1 + 5 * STEP (genkan_url_model_get_name_oddness (model, word, n), 2.4, 2.8, 3.2, 3.7) +
                  STEP (first - 1, 4, 7, 10, 16));
    }
}

/**
 * genkan_url_shape_read:
 *
 * Describes an address in a few dozen steps, each of which can be named to a person ("a name of 12 letters with few
 * vowels under .cn"). Following the measurements in the design notes, length alone says nothing and is only a part.
 */
void
genkan_url_shape_read (GenkanUrlShape            *self,
                       const GenkanUrl           *url,
                       const GenkanUrlShapeSigns *signs,
                       GenkanUrlModel            *model)
{
  memset (self, 0, sizeof *self);

  self->steps[GENKAN_URL_SHAPE_OWNER_SIGN] = (guint8) signs->owner_sign;
  self->steps[GENKAN_URL_SHAPE_SUBDOMAIN_SIGN] = (guint8) signs->subdomain_sign;
  self->steps[GENKAN_URL_SHAPE_PATH_SIGN] = (guint8) signs->path_sign;
  self->steps[GENKAN_URL_SHAPE_STOCK_WORD] = (guint8) signs->stock_words;
  self->steps[GENKAN_URL_SHAPE_PLACE] = (guint8) signs->place;

  if (!(url->traits & GENKAN_URL_TRAIT_IP))
    {
      read_name (self, url, model);
      read_subdomains (self, url, model);
    }
  read_path (self, url, model);
}

/** genkan_url_shape_weight_index: the place of a group's step in the table of weights. */
guint
genkan_url_shape_weight_index (GenkanUrlShapeGroup group,
                               guint               step)
{
  guint index = step;

  for (guint g = 0; g < (guint) group; g++)
    index += groups[g].n_steps;

  return index;
}

/** genkan_url_shape_n_weights: the size of the table of weights. */
guint
genkan_url_shape_n_weights (void)
{
  return genkan_url_shape_weight_index (GENKAN_URL_SHAPE_N_GROUPS, 0);
}

/** Returns: (transfer full): such as `name-length=4` */
char *
genkan_url_shape_dup_weight_name (guint index)
{
  guint g = 0;

  g_return_val_if_fail (index < genkan_url_shape_n_weights (), NULL);

  while (index >= groups[g].n_steps)
    index -= groups[g++].n_steps;

  return g_strdup_printf ("%s=%u", groups[g].name, index);
}

/**
 * genkan_url_shape_get_score:
 * @signs: (out): how much of the score comes from what the rules had found before, and not from the form itself
 *
 * The logarithm of the odds that an address of this form is a throwaway one (logistic regression; the weights and how
 * they were learned are in data/address). Never more than a sign: see genkan_verdict_fold().
 */
double
genkan_url_shape_get_score (const GenkanUrlShape *self,
                            const GenkanUrl      *url,
                            GenkanUrlModel       *model,
                            double               *signs)
{
  const double *weights = genkan_url_model_get_weights (model);
  double score = genkan_url_model_get_bias (model);

  *signs = 0;

  for (guint g = 0; g < GENKAN_URL_SHAPE_N_GROUPS; g++)
    {
      score += weights[self->steps[g]];
      if (g >= GENKAN_URL_SHAPE_OWNER_SIGN)
        *signs += weights[self->steps[g]] - weights[0];
      weights += groups[g].n_steps;
    }

  if (!(url->traits & GENKAN_URL_TRAIT_IP))
    {
      if (url->tenant)
        {
          score += genkan_url_model_get_tenant_weight (model, url->host + url->suffix_start);
        }
      else
        {
          const GenkanUrlSuffix *suffix = genkan_url_model_find_suffix (model, url->host + url->suffix_start);

          score += suffix->weights[0] + suffix->weights[1 + self->oddness];
        }
    }

  return score;
}
