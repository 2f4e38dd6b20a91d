// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cli/Commands/RenderToFile.h"

#include "Cli/Terminal/Exit.h"
#include "Cli/Terminal/Interrupt.h"
#include "Cli/Terminal/Progress.h"
#include "Engine/AudioFileWriter.h"
#include "Engine/Render/OfflineRender.h"

namespace slackwater::cli
{

Result<void> renderToFile (const RenderJob& job)
{
    const auto& plan = job.session.plan;
    auto recorder =
        Recorder::create (job.record, job.session, job.rate, job.breathDescription, storage::LineFile::Mode::whole);
    if (! recorder)
        return fail (recorder.error());
    auto writer = engine::AudioFileWriter::create (job.output, job.rate);
    if (! writer)
        return fail (writer.error());

    Progress progress { plan.title };
    engine::RenderOptions options;
    options.rate = job.rate;
    options.sink = writer->get();
    options.commandsAt = job.commandsAt;
    options.onEvent = [&] (const Event& event) { recorder->event (event); };
    options.onTick = [&] (Samples at, const BreathState& state, std::span<const Command> commands)
    { recorder->tick (at, state, commands); };
    options.onProgress = [&] (Seconds done, Seconds expected) { progress.show (done, expected); };
    options.shouldStop = isInterrupted;
    const auto report = engine::renderOffline (plan, job.session.pack.folder, job.breath, options);
    if (! report)
        return fail (report.error());
    for (const auto& note : report->notes)
        notice (note);
    if (const auto done = recorder->finish(); ! done) // first: when it fails, no sound is left that claims to be done
        return done;
    return (*writer)->finish();
}

} // namespace slackwater::cli
