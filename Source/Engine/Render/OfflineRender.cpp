// SPDX-FileCopyrightText: 2026 Slackwater contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Engine/Render/OfflineRender.h"

#include "Engine/Render/Renderer.h"
#include "Engine/Render/TickLoop.h"
#include "Words/Sounds.h"

#include <algorithm>

namespace slackwater::engine
{

namespace
{

/** A file whose samples are partly no numbers is whole in time and may be kept; anything else is not. */
bool isOnlyANote (const Error& fault) { return fault.is (words::sounds::notNumbers); }

/** Cuts the renderer's latency off the front and the tail after the end, and keeps the mono sum for the breath source.
 */
class Output
{
public:
    Output (sound::AudioSink* to, std::int64_t latency) : sink (to), toSkip (latency) {}

    Result<void> take (std::span<const float> left, std::span<const float> right, std::optional<Samples> end)
    {
        for (std::size_t i = 0; i < left.size(); ++i)
            mono.push_back (0.5f * (left[i] + right[i]));

        const auto skip = std::min<std::int64_t> (toSkip, static_cast<std::int64_t> (left.size()));
        toSkip -= skip;
        auto count = static_cast<std::int64_t> (left.size()) - skip;
        if (end)
            count = std::clamp<std::int64_t> (end->value - length, 0, count);
        length += count;
        if (sink == nullptr || count == 0)
            return {};
        return sink->write (left.subspan (static_cast<std::size_t> (skip), static_cast<std::size_t> (count)),
                            right.subspan (static_cast<std::size_t> (skip), static_cast<std::size_t> (count)));
    }

    std::int64_t length = 0;
    std::vector<float> mono;

private:
    sound::AudioSink* sink;
    std::int64_t toSkip;
};

class OfflinePlayer
{
public:
    OfflinePlayer (const Plan& p, Renderer& r, breath::BreathSource& b, const RenderOptions& o)
        : plan (p), renderer (r), options (o), loop (p, o.rate, r, b, { {}, o.commandsAt, o.onTick, o.onEvent }),
          output (o.sink, r.latency().value)
    {
        const auto block = static_cast<std::size_t> (std::max (1, options.blockSize));
        left.resize (block);
        right.resize (block);
    }

    Result<RenderReport> play()
    {
        const auto mostFrames = toSamples (plan.length * 3.0 + Seconds { 3600.0 }, options.rate).value;
        while (! renderer.isFinished())
        {
            if (options.shouldStop && options.shouldStop())
                return fail (ErrorKind::output, {}, {}, words::sounds::stopped);
            const auto next =
                loop.conductor().isFinished()
                    ? Samples { renderer.position().value + toSamples (Seconds { 0.1 }, options.rate).value }
                    : tick();
            if (const auto done = renderUntil (next); ! done)
                return fail (done.error());
            if (renderer.position().value > mostFrames)
                return fail (ErrorKind::refused, {}, {}, words::sounds::endless);
        }
        return RenderReport { Samples { output.length }, std::move (notes) };
    }

private:
    /** One tick of the conductor; where the next one is. */
    Samples tick()
    {
        const auto now = loop.conductor().nextTick();
        static_cast<void> (loop.tick (output.mono));
        output.mono.clear();
        if (options.onProgress && now.value >= nextProgress)
        {
            options.onProgress (toSeconds (now, options.rate), loop.conductor().expectedEnd());
            nextProgress = now.value + static_cast<std::int64_t> (options.rate.value);
        }
        return loop.conductor().nextTick();
    }

    Result<void> renderUntil (Samples next)
    {
        loop.push();
        while (renderer.position() < next && ! renderer.isFinished())
        {
            while (renderer.readAhead())
            {
            }
            for (auto& fault : renderer.takeFaults())
            {
                if (! isOnlyANote (fault))
                    return fail (std::move (fault));
                notes.push_back (std::move (fault));
            }
            const auto frames = static_cast<std::size_t> (std::min<std::int64_t> (
                next.value - renderer.position().value, static_cast<std::int64_t> (left.size())));
            renderer.process (left.data(), right.data(), static_cast<int> (frames));
            if (const auto written =
                    output.take ({ left.data(), frames }, { right.data(), frames }, renderer.endedAt());
                ! written)
                return written;
        }
        return {};
    }

    const Plan& plan;
    Renderer& renderer;
    const RenderOptions& options;
    TickLoop loop;
    Output output;
    std::vector<float> left, right;
    std::vector<Error> notes;
    std::int64_t nextProgress = 0;
};

} // namespace

Result<RenderReport> renderOffline (const Plan& plan, const std::filesystem::path& packFolder,
                                    breath::BreathSource& source, const RenderOptions& options)
{
    RendererSettings settings;
    settings.rate = options.rate;
    settings.packFolder = packFolder;
    settings.voiceLevel = plan.voiceLevel;
    settings.bedLevel = plan.bedLevel;
    settings.room = plan.room;
    auto renderer = Renderer::create (plan, settings);
    if (! renderer)
        return fail (renderer.error());
    return OfflinePlayer { plan, **renderer, source, options }.play();
}

} // namespace slackwater::engine
