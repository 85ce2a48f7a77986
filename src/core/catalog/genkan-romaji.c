/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-romaji-private.h"

typedef struct
{
  const char *from;
  const char *to;
} Spelling;

/* Pairs first, so that きゃ is not read as き and ゃ. */
static const Spelling syllables[] = {
  { "きゃ", "kya" }, { "きゅ", "kyu" }, { "きょ", "kyo" }, { "しゃ", "sha" }, { "しゅ", "shu" }, { "しょ", "sho" },
  { "ちゃ", "cha" }, { "ちゅ", "chu" }, { "ちょ", "cho" }, { "にゃ", "nya" }, { "にゅ", "nyu" }, { "にょ", "nyo" },
  { "ひゃ", "hya" }, { "ひゅ", "hyu" }, { "ひょ", "hyo" }, { "みゃ", "mya" }, { "みゅ", "myu" }, { "みょ", "myo" },
  { "りゃ", "rya" }, { "りゅ", "ryu" }, { "りょ", "ryo" }, { "ぎゃ", "gya" }, { "ぎゅ", "gyu" }, { "ぎょ", "gyo" },
  { "じゃ", "ja" }, { "じゅ", "ju" }, { "じょ", "jo" }, { "びゃ", "bya" }, { "びゅ", "byu" }, { "びょ", "byo" },
  { "ぴゃ", "pya" }, { "ぴゅ", "pyu" }, { "ぴょ", "pyo" }, { "しぇ", "she" }, { "ちぇ", "che" }, { "じぇ", "je" },
  { "てぃ", "thi" }, { "でぃ", "dhi" }, { "でゅ", "dyu" }, { "とぅ", "tu" }, { "どぅ", "du" }, { "ふぁ", "fa" },
  { "ふぃ", "fi" }, { "ふぇ", "fe" }, { "ふぉ", "fo" }, { "うぃ", "wi" }, { "うぇ", "we" }, { "うぉ", "wo" },
  { "ゔぁ", "va" }, { "ゔぃ", "vi" }, { "ゔぇ", "ve" }, { "ゔぉ", "vo" }, { "つぁ", "tsa" }, { "くぉ", "kwo" },
  { "あ", "a" }, { "い", "i" }, { "う", "u" }, { "え", "e" }, { "お", "o" },
  { "か", "ka" }, { "き", "ki" }, { "く", "ku" }, { "け", "ke" }, { "こ", "ko" },
  { "さ", "sa" }, { "し", "shi" }, { "す", "su" }, { "せ", "se" }, { "そ", "so" },
  { "た", "ta" }, { "ち", "chi" }, { "つ", "tsu" }, { "て", "te" }, { "と", "to" },
  { "な", "na" }, { "に", "ni" }, { "ぬ", "nu" }, { "ね", "ne" }, { "の", "no" },
  { "は", "ha" }, { "ひ", "hi" }, { "ふ", "fu" }, { "へ", "he" }, { "ほ", "ho" },
  { "ま", "ma" }, { "み", "mi" }, { "む", "mu" }, { "め", "me" }, { "も", "mo" },
  { "や", "ya" }, { "ゆ", "yu" }, { "よ", "yo" },
  { "ら", "ra" }, { "り", "ri" }, { "る", "ru" }, { "れ", "re" }, { "ろ", "ro" },
  { "わ", "wa" }, { "を", "o" }, { "ん", "n" },
  { "が", "ga" }, { "ぎ", "gi" }, { "ぐ", "gu" }, { "げ", "ge" }, { "ご", "go" },
  { "ざ", "za" }, { "じ", "ji" }, { "ず", "zu" }, { "ぜ", "ze" }, { "ぞ", "zo" },
  { "だ", "da" }, { "ぢ", "ji" }, { "づ", "zu" }, { "で", "de" }, { "ど", "do" },
  { "ば", "ba" }, { "び", "bi" }, { "ぶ", "bu" }, { "べ", "be" }, { "ぼ", "bo" },
  { "ぱ", "pa" }, { "ぴ", "pi" }, { "ぷ", "pu" }, { "ぺ", "pe" }, { "ぽ", "po" }, { "ゔ", "vu" },
  { "ぁ", "a" }, { "ぃ", "i" }, { "ぅ", "u" }, { "ぇ", "e" }, { "ぉ", "o" },
  { "ゃ", "ya" }, { "ゅ", "yu" }, { "ょ", "yo" },
};

/* Spellings of one sound; the left one is how people type it, the right one how it is compared. Longer ones first. */
static const Spelling spellings[] = {
  { "shi", "si" }, { "chi", "ti" }, { "tsu", "tu" }, { "dzu", "zu" }, { "sh", "sy" }, { "ch", "ty" }, { "ts", "tu" },
  { "ji", "zi" }, { "jy", "zy" }, { "j", "zy" }, { "hu", "fu" }, { "aa", "a" }, { "ii", "i" },
  { "uu", "u" }, { "ee", "e" }, { "oo", "o" }, { "ou", "o" },
  { "mb", "nb" }, { "mm", "nm" }, { "mp", "np" }, { "nn", "n" },
};

static const Spelling *
find_start (const Spelling *table,
            guint           n,
            const char     *text,
            gsize          *length)
{
  for (guint i = 0; i < n; i++)
    {
      const char *from = table[i].from;
      gsize same = 0;

      while (from[same] != '\0' && text[same] == from[same])
        same++;
      if (from[same] == '\0')
        {
          *length = same;
          return &table[i];
        }
    }
  return NULL;
}

/**
 * _genkan_romaji_from_hiragana:
 *
 * Returns: (transfer full): Hepburn spelling; signs that are no hiragana are left out
 */
char *
_genkan_romaji_from_hiragana (const char *hiragana)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean doubled = FALSE;

  for (const char *p = hiragana; *p != '\0';)
    {
      gsize length;
      const Spelling *syllable = find_start (syllables, G_N_ELEMENTS (syllables), p, &length);

      if (syllable == NULL)
        {
          doubled = g_str_has_prefix (p, "っ");
          p = g_utf8_next_char (p);
          continue;
        }

      if (doubled)
        g_string_append_c (out, g_str_has_prefix (syllable->to, "ch") ? 't' : syllable->to[0]);
      doubled = FALSE;
      g_string_append (out, syllable->to);
      p += length;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * _genkan_romaji_canonical:
 * @latin: small letters, as far as somebody has typed
 *
 * Brings Hepburn, kunrei and the usual mixtures to one form: `shi` and `si`, `tsu` and `tu`, `toukyou` and `tokyo`.
 *
 * Returns: (transfer full): only for comparing with another canonical form
 */
char *
_genkan_romaji_canonical (const char *latin)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *p = latin; *p != '\0';)
    {
      gsize length;
      const Spelling *spelling = find_start (spellings, G_N_ELEMENTS (spellings), p, &length);

      if (spelling == NULL)
        {
          g_string_append_c (out, *p++);
          continue;
        }

      g_string_append (out, spelling->to);
      p += length;
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}
