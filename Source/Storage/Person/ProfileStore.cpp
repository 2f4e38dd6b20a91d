// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Storage/Person/ProfileStore.h"

#include "Model/Json/ProfileJson.h"
#include "Storage/Files/AtomicFile.h"
#include "Storage/Files/Folders.h"

namespace slackwater::storage
{

namespace fs = std::filesystem;

ProfileStore::ProfileStore() : file (configFolder() / "profile.json") {}
ProfileStore::ProfileStore (fs::path path) : file (std::move (path)) {}

Result<LoadedProfile> ProfileStore::load() const
{
    std::error_code problem;
    if (! fs::exists (file, problem))
        return LoadedProfile {};
    const auto text = readText (file);
    if (! text)
        return fail (text.error());
    auto profile = json::readProfile (*text, file.string());
    if (profile)
        return LoadedProfile { std::move (*profile), std::nullopt };
    if (profile.error().kind == ErrorKind::refused)
        return fail (profile.error());

    const auto aside = setAside();
    if (! aside)
        return fail (aside.error());
    auto notice = profile.error();
    notice.problem += "; your profile could not be read and was set aside as " + aside->filename().string();
    notice.remedy = "mend that file and import it, or go on with a fresh profile";
    if (const auto fresh = writeAtomically (file, json::writeProfile ({})); ! fresh)
        return fail (fresh.error());
    return LoadedProfile { {}, notice };
}

Result<void> ProfileStore::save (const Profile& profile) const
{
    if (const auto text = readText (file))
        if (const auto present = json::readProfile (*text, file.string());
            ! present && present.error().kind == ErrorKind::refused)
            return fail (present.error());
    return writeAtomically (file, json::writeProfile (profile));
}

Result<void> ProfileStore::reset() const
{
    std::error_code problem;
    if (fs::exists (file, problem))
        if (const auto aside = setAside(); ! aside)
            return fail (aside.error());
    return writeAtomically (file, json::writeProfile ({}));
}

Result<fs::path> ProfileStore::setAside() const
{
    std::error_code problem;
    for (int number = 1;; ++number)
    {
        auto aside = file;
        aside.replace_extension (".aside-" + std::to_string (number) + file.extension().string());
        if (fs::exists (aside, problem))
            continue;
        fs::rename (file, aside, problem);
        if (problem)
            return fail (ErrorKind::output, file.string(), "", "cannot be set aside: " + problem.message(),
                         "check that its folder may be written to");
        return aside;
    }
}

} // namespace slackwater::storage
